/** A beat of a structure with its weight; shares are weight / sum. Source: spec of stories, section 3. */
export type WeightedBeat = readonly [name: string, weight: number]

/** Parses `name:weight name`, where a missing weight is 7. */
function beats(text: string): WeightedBeat[] {
  return text
    .trim()
    .split(/\s+/)
    .map((part) => {
      const [name = '', weight] = part.split(':')
      return [name, weight === undefined ? 7 : Number(weight)] as const
    })
}

interface Forms {
  short: readonly WeightedBeat[]
  full: readonly WeightedBeat[]
}

const forms = (short: string, full: string): Forms => ({ short: beats(short), full: beats(full) })

export const structures = {
  save_the_cat: forms(
    'opening_image_and_setup:6 catalyst_and_debate break_into_two midpoint_to_all_is_lost:6 finale:4',
    `opening_image:6 setup:8 theme_stated:4 catalyst:8 debate:8 break_into_two b_story:6 fun_and_games:12 midpoint:8
     bad_guys_close_in:10 all_is_lost:6 dark_night_soul:5 break_into_three:6 finale:8 final_image:4`,
  ),
  heros_journey: forms(
    'ordinary_world:6 call_and_crossing tests_and_allies:8 ordeal:6 return:3',
    `ordinary_world:8 call_to_adventure refusal_of_call:6 meeting_mentor crossing_threshold tests_allies_enemies:10
     approach_inmost_cave:8 ordeal:10 reward road_back:8 resurrection:8 return_with_elixir:4`,
  ),
  truby_beats: forms(
    'weakness_and_need:6 desire_and_opponent plan_and_battle:8 self_revelation:6 new_equilibrium:3',
    `weakness_and_need ghost_and_world:6 desire opponent:8 plan battle:12 apparent_defeat:8 obsessive_drive
     self_revelation:8 moral_decision new_equilibrium:5`,
  ),
  bond_beats: forms(
    'charismatic_opener:5 world_and_challenge:6 first_influence escalating_stakes:8 charm_and_pushback:6 climax_and_world_changed:4',
    `charismatic_opener world_introduction challenge_emerges first_influence:10 escalating_stakes:10
     midpoint_spectacle:12 secondary_impact:9 charm_offensive:8 antagonist_pushback:8 protagonist_rally
     climactic_impact:8 world_changed`,
  ),
  truby_horror: forms(
    'ghost_and_world:6 monster_attacks reactive_drive:8 haven_compromised double_ending:4',
    `ghost haunted_world hero_as_victim monster_emerges:8 rational_ally crossing_barrier:8 reactive_survival:9
     escalation:9 haven_battle:10 no_revelation:6 double_ending:6`,
  ),
  truby_action: forms(
    'defining_crisis:6 collect_allies game_plan:8 vortex_battle:9 revelation_communion:4',
    `defining_crisis:8 enslaved_world warriors_code opposition:8 collecting_allies:9 game_plan:8 cat_and_mouse:9
     setback:8 vortex_point:10 self_revelation:6 farewell_communion:6`,
  ),
  truby_love: forms(
    'two_protagonists:6 the_gaze the_scam:8 apparent_victory_defeat revelation_union:4',
    `protagonist_one protagonist_two the_gaze desire_opponent:8 the_scam:8 intimacy_steps:9 apparent_victory:8
     apparent_defeat:9 dark_night self_revelation new_equilibrium`,
  ),
  truby_thriller: forms(
    'ordinary_shattered:6 hunted:8 revelations_attacks:9 final_trap climax_clearance:4',
    `ordinary_world the_attack:8 under_suspicion running_investigating:8 conspiracy_deepens:8 attacks_escalate:9
     all_seems_lost:8 turn_tables:8 expose_villain climactic_confrontation:8 clearance:6`,
  ),
  truby_detective: forms(
    'the_crime:6 investigation_begins:8 hunt_deepens:9 revelation justice:4',
    `the_crime:8 detective_called victims_world interviews_suspects:9 following_leads:8 obstruction:8 second_crime
     code_tested revelation:8 confrontation:8 justice`,
  ),
} as const satisfies Record<string, Forms>

export type StructureName = keyof typeof structures
export const structureNames = Object.keys(structures) as StructureName[]

/** Structures a genre draws from, by weight; what is not listed weighs 1. */
const preferences: Readonly<Record<string, Partial<Record<StructureName, number>>>> = {
  comedy_sitcom: { save_the_cat: 4 },
  detective: { truby_detective: 5, truby_beats: 2, save_the_cat: 2 },
  action: { truby_action: 5, bond_beats: 4, save_the_cat: 3, heros_journey: 2 },
  romance: { truby_love: 5, save_the_cat: 3, truby_beats: 2 },
  cozy: { truby_horror: 0, truby_thriller: 0 },
  historical: { truby_beats: 3, heros_journey: 2, save_the_cat: 2 },
  western: { heros_journey: 3, truby_beats: 2, save_the_cat: 2, bond_beats: 2, truby_action: 2 },
  fantasy: { heros_journey: 4, save_the_cat: 2 },
  scifi: { heros_journey: 3, save_the_cat: 2, bond_beats: 2, truby_action: 2 },
  strange_fables: {},
}

/** The structure of the next story: by weight, never one of the last two. `roll` is uniform in [0, 1). */
export function drawStructure(genre: string, recent: readonly string[], roll: number): StructureName {
  const lately = new Set(recent.slice(-2))
  const weighted = structureNames
    .filter((name) => !lately.has(name))
    .map((name) => [name, preferences[genre]?.[name] ?? 1] as const)
    .filter(([, weight]) => weight > 0)
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  let left = roll * total
  for (const [name, weight] of weighted) {
    left -= weight
    if (left < 0) return name
  }
  return weighted.at(-1)?.[0] ?? 'save_the_cat'
}
