type Forms = Readonly<Record<string, string>>

/** Written with or without a full stop before a name; the stop never ends a sentence. */
export const titles: Forms = {
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  messrs: 'messers',
  dr: 'doctor',
  prof: 'professor',
  st: 'saint',
  lt: 'lieutenant',
  sgt: 'sergeant',
  cpl: 'corporal',
  capt: 'captain',
  supt: 'superintendent',
}

/** Abbreviations only with a full stop and a name behind it. */
export const beforeName: Forms = {
  fr: 'father',
  rev: 'reverend',
  hon: 'honorable',
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  cmdr: 'commander',
  pvt: 'private',
  adm: 'admiral',
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  pres: 'president',
  insp: 'inspector',
  det: 'detective',
  mt: 'mount',
  ft: 'fort',
}

/** Abbreviations only with a full stop and a number behind it. */
export const beforeNumber: Forms = {
  no: 'number',
  nos: 'numbers',
  vol: 'volume',
  ch: 'chapter',
  fig: 'figure',
  p: 'page',
  pp: 'pages',
  apt: 'apartment',
  est: 'established',
  ca: 'circa',
  approx: 'approximately',
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sept: 'september',
  sep: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
}

/** Abbreviations anywhere, with a full stop; true when the stop may end a sentence too. */
export const anywhere: Readonly<Record<string, readonly [string, boolean]>> = {
  etc: ['et cetera', true],
  vs: ['versus', false],
  dept: ['department', false],
  jr: ['junior', true],
  sr: ['senior', true],
  inc: ['incorporated', true],
  ltd: ['limited', true],
  corp: ['corporation', true],
  bros: ['brothers', false],
  ave: ['avenue', true],
  blvd: ['boulevard', true],
  rd: ['road', true],
  approx: ['approximately', false],
  cf: ['compare', false],
  al: ['al', true],
}

/** Measures after a number: singular, plural. Case matters (mm, MB), so keys are as written. */
export const units: Readonly<Record<string, readonly [string, string]>> = {
  km: ['kilometer', 'kilometers'],
  m: ['meter', 'meters'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  mi: ['mile', 'miles'],
  yd: ['yard', 'yards'],
  ft: ['foot', 'feet'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  l: ['liter', 'liters'],
  L: ['liter', 'liters'],
  ml: ['milliliter', 'milliliters'],
  mL: ['milliliter', 'milliliters'],
  ms: ['millisecond', 'milliseconds'],
  sec: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  mins: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  mph: ['mile per hour', 'miles per hour'],
  kph: ['kilometer per hour', 'kilometers per hour'],
  'km/h': ['kilometer per hour', 'kilometers per hour'],
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  W: ['watt', 'watts'],
  kW: ['kilowatt', 'kilowatts'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  V: ['volt', 'volts'],
  KB: ['kilobyte', 'kilobytes'],
  kB: ['kilobyte', 'kilobytes'],
  MB: ['megabyte', 'megabytes'],
  GB: ['gigabyte', 'gigabytes'],
  TB: ['terabyte', 'terabytes'],
  px: ['pixel', 'pixels'],
}

/** Capital words that are said letter by letter though they could be pronounced. */
export const initialisms: ReadonlySet<string> = new Set(
  (
    'USA USSR UK US UN EU TV FBI CIA BBC NBC ABC CBS CNN DNA RNA CD DVD ID PM PC AI API UFO CEO CFO CTO FAQ IOU VIP ' +
    'EMT ICU IQ HIV ATM GPA SUV LA NY NYC DC SOS DIY ETA HQ MRI URL USB VPN IP ISP IBM AD BCE CE UV AC DJ OBE MBE RAF'
  ).split(' '),
)
