export type Language = 'en' | 'tr' | 'es'

interface ErrorEntry {
  status: number
  /** What happened and what to do next; `{slot}` is filled from the error's details. */
  words: Record<Language, string>
}

const entry = (status: number, en: string, tr: string, es: string): ErrorEntry => ({
  status,
  words: { en, tr, es },
})

/** Every code the API can answer, with its status and its words. The only such list. */
export const errorTable = {
  bad_request: entry(
    400,
    'The request could not be read. Check its form and send it again.',
    'İstek okunamadı. Biçimini denetleyip yeniden gönderin.',
    'No se pudo leer la petición. Revise su forma y envíela de nuevo.',
  ),
  workspace_required: entry(
    400,
    'You belong to several workspaces. Say which one with X-Workspace-Id.',
    'Birden çok çalışma alanındasınız. Hangisi olduğunu X-Workspace-Id ile belirtin.',
    'Pertenece a varios espacios. Indique cuál con X-Workspace-Id.',
  ),
  idempotency_key_invalid: entry(
    400,
    'Idempotency-Key is 1 to 200 visible characters.',
    'Idempotency-Key 1 ila 200 görünür karakter olmalıdır.',
    'Idempotency-Key tiene de 1 a 200 caracteres visibles.',
  ),
  not_signed_in: entry(
    401,
    'Sign in to go on.',
    'Devam etmek için oturum açın.',
    'Inicie sesión para continuar.',
  ),
  wrong_credentials: entry(
    401,
    'The address or the password is wrong. Try again.',
    'Adres ya da parola yanlış. Yeniden deneyin.',
    'La dirección o la contraseña no es correcta. Inténtelo de nuevo.',
  ),
  forbidden: entry(
    403,
    'Your role does not allow this. Ask an owner of the workspace.',
    'Rolünüz buna izin vermiyor. Çalışma alanının sahibine başvurun.',
    'Su rol no lo permite. Pregunte a un propietario del espacio.',
  ),
  foreign_origin: entry(
    403,
    'This request came from another site and was refused. Open Atelier itself and try again.',
    'Bu istek başka bir siteden geldi ve reddedildi. Atelier’i kendi adresinden açıp yeniden deneyin.',
    'La petición vino de otro sitio y se rechazó. Abra Atelier y vuelva a intentarlo.',
  ),
  registration_closed: entry(
    403,
    'New accounts need an invitation here. Ask the operator for one.',
    'Burada yeni hesap için davet gerekir. İşletmeciden isteyin.',
    'Aquí las cuentas nuevas necesitan invitación. Pídala al operador.',
  ),
  link_expired: entry(
    403,
    'This link has run out. Reload the page for a new one.',
    'Bu bağlantının süresi doldu. Yenisi için sayfayı yeniden yükleyin.',
    'Este enlace ha caducado. Recargue la página para obtener otro.',
  ),
  not_found: entry(
    404,
    'There is nothing here, or it is not yours. Check the address.',
    'Burada bir şey yok ya da size ait değil. Adresi denetleyin.',
    'Aquí no hay nada, o no es suyo. Revise la dirección.',
  ),
  method_not_allowed: entry(
    405,
    'This address does not take that method.',
    'Bu adres bu yöntemi kabul etmez.',
    'Esta dirección no admite ese método.',
  ),
  email_taken: entry(
    409,
    'There is already an account with this address. Sign in instead.',
    'Bu adresle zaten bir hesap var. Bunun yerine oturum açın.',
    'Ya existe una cuenta con esta dirección. Inicie sesión.',
  ),
  stale: entry(
    409,
    'Somebody changed this meanwhile. Reload it, then make your change again.',
    'Bu arada biri bunu değiştirdi. Yeniden yükleyip değişikliğinizi tekrar yapın.',
    'Alguien lo cambió entretanto. Recárguelo y repita su cambio.',
  ),
  conflict: entry(
    409,
    'This cannot be done in its present state. Reload and look again.',
    'Şu anki durumda bu yapılamaz. Yeniden yükleyip tekrar bakın.',
    'No puede hacerse en su estado actual. Recargue y mire de nuevo.',
  ),
  run_finished: entry(
    409,
    'This run has already ended.',
    'Bu çalışma zaten bitti.',
    'Esta ejecución ya ha terminado.',
  ),
  run_not_retryable: entry(
    409,
    'Only a failed, cancelled or waiting run can be tried again.',
    'Yalnızca başarısız, iptal edilmiş ya da bekleyen bir çalışma yeniden denenebilir.',
    'Solo se puede reintentar una ejecución fallida, cancelada o en espera.',
  ),
  idempotency_in_progress: entry(
    409,
    'The same request is still being worked on. Wait a moment.',
    'Aynı istek hâlâ işleniyor. Biraz bekleyin.',
    'La misma petición sigue en curso. Espere un momento.',
  ),
  idempotency_body_differs: entry(
    409,
    'This Idempotency-Key was used with another body. Use a new key.',
    'Bu Idempotency-Key başka bir içerikle kullanıldı. Yeni bir anahtar kullanın.',
    'Esta Idempotency-Key se usó con otro contenido. Use una nueva.',
  ),
  body_too_large: entry(
    413,
    'This is too large to send at once.',
    'Bu, tek seferde göndermek için çok büyük.',
    'Es demasiado grande para enviarlo de una vez.',
  ),
  range_not_satisfiable: entry(
    416,
    'The file is shorter than the part asked for.',
    'Dosya istenen bölümden kısa.',
    'El archivo es más corto que la parte pedida.',
  ),
  unsupported_media_type: entry(
    415,
    'Send this as application/json.',
    'Bunu application/json olarak gönderin.',
    'Envíelo como application/json.',
  ),
  foreign_host: entry(
    421,
    'This server does not answer under that name. Use its own address.',
    'Bu sunucu o adla yanıt vermez. Kendi adresini kullanın.',
    'Este servidor no responde con ese nombre. Use su propia dirección.',
  ),
  invalid: entry(
    422,
    'Some of this is not right yet. See the marked fields.',
    'Bazı alanlar henüz doğru değil. İşaretli alanlara bakın.',
    'Algo no es correcto todavía. Vea los campos marcados.',
  ),
  password_weak: entry(
    422,
    'Use at least 12 characters with three of: small letters, capitals, digits, signs; and nothing common.',
    'En az 12 karakter kullanın; küçük harf, büyük harf, rakam ve işaretten üçü bulunsun, yaygın olmasın.',
    'Use al menos 12 caracteres con tres de: minúsculas, mayúsculas, cifras, signos; y nada común.',
  ),
  offline_genre_unavailable: entry(
    422,
    'The offline maker cannot write this genre yet. Choose another, or connect a text provider.',
    'Çevrimdışı yazar bu türü henüz yazamıyor. Başka bir tür seçin ya da bir metin sağlayıcı bağlayın.',
    'El escritor sin conexión aún no domina este género. Elija otro o conecte un proveedor de texto.',
  ),
  offline_length_unavailable: entry(
    422,
    'The offline maker cannot write this length yet. Choose another, or connect a text provider.',
    'Çevrimdışı yazar bu uzunluğu henüz yazamıyor. Başka bir uzunluk seçin ya da bir metin sağlayıcı bağlayın.',
    'El escritor sin conexión aún no domina esta extensión. Elija otra o conecte un proveedor de texto.',
  ),
  offline_language_unavailable: entry(
    422,
    'The offline maker writes English only. Choose English, or connect a text provider.',
    'Çevrimdışı yazar yalnızca İngilizce yazar. İngilizceyi seçin ya da bir metin sağlayıcı bağlayın.',
    'El escritor sin conexión solo escribe en inglés. Elija inglés o conecte un proveedor de texto.',
  ),
  too_many_requests: entry(
    429,
    'That was too much at once. Wait {seconds} seconds and try again.',
    'Bir kerede çok fazla istek geldi. {seconds} saniye bekleyip yeniden deneyin.',
    'Demasiado de golpe. Espere {seconds} segundos e inténtelo de nuevo.',
  ),
  internal: entry(
    500,
    'Something broke on our side. Try again; if it stays, tell the operator the request id.',
    'Bizde bir şey bozuldu. Yeniden deneyin; sürerse işletmeciye istek numarasını bildirin.',
    'Algo falló de nuestro lado. Inténtelo de nuevo; si sigue, dé al operador el número de petición.',
  ),
  database_unavailable: entry(
    503,
    'The database does not answer. Nothing was lost; try again in a moment.',
    'Veritabanı yanıt vermiyor. Hiçbir şey kaybolmadı; birazdan yeniden deneyin.',
    'La base de datos no responde. No se perdió nada; inténtelo en un momento.',
  ),
  storage_unavailable: entry(
    503,
    'Files cannot be stored or read just now. Free some room or check the disk, then try again.',
    'Dosyalar şu anda saklanamıyor ya da okunamıyor. Yer açın ya da diski denetleyip yeniden deneyin.',
    'Ahora no se pueden guardar ni leer archivos. Libere espacio o revise el disco e inténtelo de nuevo.',
  ),
  shutting_down: entry(
    503,
    'The server is restarting. Try again in a moment.',
    'Sunucu yeniden başlıyor. Birazdan yeniden deneyin.',
    'El servidor se está reiniciando. Inténtelo en un momento.',
  ),
  text_unavailable: entry(
    503,
    'The writer could not be reached. Try the run again later.',
    'Yazara ulaşılamadı. Çalışmayı daha sonra yeniden deneyin.',
    'No se pudo contactar con el escritor. Reintente la ejecución más tarde.',
  ),
  text_refused: entry(
    422,
    'The writer refused this request. Change the words of the series and try again.',
    'Yazar bu isteği reddetti. Dizinin sözlerini değiştirip yeniden deneyin.',
    'El escritor rechazó la petición. Cambie las palabras de la serie e inténtelo de nuevo.',
  ),
  picture_unavailable: entry(
    503,
    'The painter could not be reached. Try this step again later.',
    'Ressama ulaşılamadı. Bu adımı daha sonra yeniden deneyin.',
    'No se pudo contactar con el pintor. Reintente este paso más tarde.',
  ),
  picture_refused: entry(
    422,
    'The painter refused this picture. Change the words and try again.',
    'Ressam bu resmi reddetti. Sözleri değiştirip yeniden deneyin.',
    'El pintor rechazó la imagen. Cambie las palabras e inténtelo de nuevo.',
  ),
  voice_unavailable: entry(
    503,
    'The narrator could not be reached. Try this step again later.',
    'Anlatıcıya ulaşılamadı. Bu adımı daha sonra yeniden deneyin.',
    'No se pudo contactar con el narrador. Reintente este paso más tarde.',
  ),
  voice_refused: entry(
    422,
    'The narrator refused this text. Change the words and try again.',
    'Anlatıcı bu metni reddetti. Sözleri değiştirip yeniden deneyin.',
    'El narrador rechazó el texto. Cambie las palabras e inténtelo de nuevo.',
  ),
  voice_language_unavailable: entry(
    422,
    'The offline narrator reads English only. Connect a speech provider for other languages.',
    'Çevrimdışı anlatıcı yalnızca İngilizce okur. Başka diller için bir ses sağlayıcı bağlayın.',
    'El narrador sin conexión solo lee inglés. Conecte un proveedor de voz para otros idiomas.',
  ),
  voice_text_unreadable: entry(
    422,
    'There is nothing in this text that can be read aloud.',
    'Bu metinde sesli okunacak bir şey yok.',
    'En este texto no hay nada que leer en voz alta.',
  ),
  mail_unavailable: entry(
    503,
    'The mail server could not be reached. It is tried again by itself.',
    'Posta sunucusuna ulaşılamadı. Kendiliğinden yeniden denenecek.',
    'No se pudo contactar con el servidor de correo. Se reintenta solo.',
  ),
  mail_refused: entry(
    422,
    'The mail server refused this address. Check it, then send again.',
    'Posta sunucusu bu adresi reddetti. Denetleyip yeniden gönderin.',
    'El servidor de correo rechazó la dirección. Revísela y envíe de nuevo.',
  ),
  outcome_unknown: entry(
    409,
    'It is not known whether the last try was carried out. Trying again may be billed twice.',
    'Son denemenin yapılıp yapılmadığı bilinmiyor. Yeniden denemek iki kez ücretlenebilir.',
    'No se sabe si el último intento se realizó. Reintentar puede cobrarse dos veces.',
  ),
  story_invalid: entry(
    500,
    'The story came out unusable. Nothing was charged; try the run again.',
    'Öykü kullanılamaz çıktı. Ücret alınmadı; çalışmayı yeniden deneyin.',
    'La historia salió inservible. No se cobró nada; reintente la ejecución.',
  ),
  run_poisoned: entry(
    500,
    'This run stopped the worker again and again and was ended. Tell the operator its number.',
    'Bu çalışma işçiyi tekrar tekrar durdurdu ve sonlandırıldı. Numarasını işletmeciye bildirin.',
    'Esta ejecución detuvo el proceso una y otra vez y se terminó. Dé su número al operador.',
  ),
} satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errorTable

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTable, code)
}

/** The words of a code in a language, its `{slots}` filled; an unfilled slot is dropped. */
export function errorWords(
  code: ErrorCode,
  language: Language,
  details: Record<string, string | number> = {},
): string {
  return errorTable[code].words[language].replace(/\{(\w+)\}/g, (_, slot: string) =>
    String(details[slot] ?? ''),
  )
}
