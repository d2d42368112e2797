# كلمات الصفحة بالعربية. قصيرة وواضحة ودقيقة؛ «أنت» وأفعال.

## Everywhere

title = { $screen } · Chalkchain
title-home = أهلاً
skip = إلى المحتوى
percent = { $percent } %
duration-seconds = { $seconds } ث
ago-seconds = { $count } ث
ago-minutes = { $count } د
ago-hours = { $count } س
ago-days = { $count } ي
ago-in-words = قبل { $time }
you-first = أنت
you-later = لك
tag-you = أنت
wait-count = { $count } في الانتظار
address-copy = انسخ عنوان { $name }
address-copied = نُسخ العنوان.
copy-by-hand = المتصفح لا يسمح بالنسخ. انسخ بيدك:
dialog-close = إغلاق
toast-dismiss = إخفاء
theme-to-dark = مظهر داكن
theme-to-light = مظهر فاتح
language-label = اللغة
number-group = ,
number-decimal = .
participant-new = مشارك جديد في لسان جديد
fee-label = الرسم
fee-usual = { $amount }، المعتاد
fee-nothing = { $amount }، يمكن أن ينتظر
fee-first = { $amount }، أولاً
refusal = { $sentence } القاعدة: { $rule }.

## Screens

rail-label = الشاشات
nav-more = المزيد
feed-title = اللوح
wallet-title = المحفظة
market-title = السوق
stamp-title = الختم
mine-title = التعدين
explorer-title = المستكشف
network-title = الشبكة
lab-title = المختبر
nav-lab-done = { $done } من { $all }
lab-no-words = تعذّر جلب نصوص المختبر. عُد عندما يستجيب الخادم.
me-no-name = لا اسم بعد
me-name-pending = { $name } (ينتظر)

## Board

strip-label = أحدث الكتل، الأحدث أولاً
room-share = رمز الغرفة { $code }: أظهر الرابط ورمز QR
room-here =
    { $count ->
        [one] لسان واحد في هذه الغرفة
        [two] لسانان في هذه الغرفة
        [few] { $count } ألسنة في هذه الغرفة
       *[other] { $count } لساناً في هذه الغرفة
    }
room-qr = رمز QR لرابط { $name }
room-how-to-join = اكتب الرمز في صفحة الترحيب، أو افتح الرابط، أو امسح رمز QR.
room-copy-link = انسخ الرابط
room-link-copied = نُسخ الرابط.
tile-label =
    الكتلة { $height }، وجدها { $miner } قبل { $age }، { $count ->
        [one] معاملة واحدة
        [two] معاملتان
        [few] { $count } معاملات
       *[other] { $count } معاملة
    }
tile-label-undone =
    كتلة ملغاة { $height }، وجدها { $miner } قبل { $age }، { $count ->
        [one] معاملة واحدة
        [two] معاملتان
        [few] { $count } معاملات
       *[other] { $count } معاملة
    }
tile-label-genesis = الكتلة 0، حيث بدأت هذه الغرفة، قبل { $age }
tile-label-loading = الكتلة { $height }، معاملاتها في الطريق
tile-genesis = البداية
tile-fetching = في الطريق
tile-undone = ملغاة
tile-transactions = { $count } معاملة
next-label =
    الكتلة القادمة، رقم { $height }: { $waiting ->
        [one] معاملة واحدة تنتظر
        [two] معاملتان تنتظران
        [few] { $waiting } معاملات تنتظر
       *[other] { $waiting } معاملة تنتظر
    }، منها { $yours } لك
next-title = الكتلة القادمة
next-yours = كتلتك القادمة
next-reward = المكافأة والرسوم، { $amount }
next-trying = تُجرَّب الأرقام
next-idle = لم توجد بعد
next-earns = { $amount } { $coin } إن فازت

## Transactions

tx-pays = { $from } يدفع { $amount } إلى { $to }
tx-you-pay = { $you } تدفع { $amount } إلى { $to }
tx-pays-you = { $from } يدفع { $amount } { $you }
tx-posts = { $from } كتب
tx-you-post = { $you } كتبت
tx-replies = { $from } أجاب
tx-you-reply = { $you } أجبت
tx-claims = { $from } يأخذ الاسم { $name }
tx-you-claim = { $you } تأخذ الاسم { $name }
tx-stamps = { $from } ختم { $file }
tx-you-stamp = { $you } ختمت { $file }
tx-offers = { $from } يعرض { $title } بـ { $price }
tx-you-offer = { $you } تعرض { $title } بـ { $price }
tx-withdraws = { $from } سحب عرضاً
tx-you-withdraw = { $you } سحبت عرضاً
tx-orders = { $from } يطلب من { $to } بـ { $amount }
tx-you-order = { $you } تطلب من { $to } بـ { $amount }
tx-orders-yours = { $from } يطلب بـ { $amount }، { $you }
tx-releases = { $from } يفرج عن { $amount } إلى { $to }
tx-you-release = { $you } تفرج عن { $amount } إلى { $to }
tx-releases-you = { $from } يفرج عن { $amount } { $you }
tx-refunds = { $from } يعيد { $amount } إلى { $to }
tx-you-refund = { $you } تعيد { $amount } إلى { $to }
tx-refunds-you = { $from } يعيد { $amount } { $you }
tx-reward = مكافأة { $to }
tx-reward-you = مكافأة { $you }
state-waiting = ينتظر الكتلة #{ $height } · الرسم { $fee }
state-confirming = { $confirmations } من { $settled } تأكيدات
state-settled = ثابت
state-confirmations = {" "}· { $count } تأكيد
state-in-block = {" "}· في #{ $height }

## Status bar

status-label = حالة العقدة
status-peers =
    { $count ->
        [one] { $shown } قرين
        [few] { $shown } أقران
       *[other] { $shown } قريناً
    }
status-tip = الرأس { $height }
status-syncing = تُجلب الكتل، { $have } من { $want }
status-room-rate = الغرفة { $rate }
status-your-rate = أنت { $rate }
status-clock = الساعة { $offset }
status-clock-off = الساعة مختلفة { $offset }
status-storage = التخزين
status-storage-title = كم استُخدم من تخزين المتصفح
status-storage-used = استُخدم { $percent } بالمئة
status-full = لم يُحفظ، امتلأ
status-not-saved = لم يُحفظ
status-saving = يُحفظ
status-saved = حُفظ كل شيء
link-relay = المُرحِّل
link-tabs = الألسنة
link-direct = مباشر
link-direct-count = مباشر: { $count }
link-connecting = { $name }، يتصل
link-closed = { $name } انقطع، يحاول ثانية
link-refused = { $name } يرفض، يحاول ثانية
link-off = { $name } مفصول

## What happened

block-spoken =
    الكتلة { $height } وجدها { $miner }، { $count ->
        [one] معاملة واحدة
        [two] معاملتان
        [few] { $count } معاملات
       *[other] { $count } معاملة
    }.
you-found = وجدت #{ $height }.
you-found-toast =
    { $found } { $count ->
        [0] لم تكن معاملة تنتظر.
        [one] فيها معاملة واحدة.
        [two] فيها معاملتان.
        [few] فيها { $count } معاملات.
       *[other] فيها { $count } معاملة.
    }
reorg-words =
    مُسحت السبورة من #{ $height }: كتل ملغاة { $undone }، وحلّت محلها كتل وراءها عمل أكثر { $connected }. { $returned ->
        [0] لا معاملة تنتظر من جديد
       *[other] معاملات تنتظر من جديد: { $returned }
    }{ $refused ->
        [0] .
       *[other] ، ولم تعد تصلح: { $refused }.
    }

## Notices

identity-damaged-title = مفتاحك المحفوظ تالف.
identity-damaged = وُضع جانباً باسم { $item } في تخزين هذا المتصفح، وصُنع مفتاح جديد. لم يُحذف شيء.
part-coming = هذه الشاشة في الطريق
part-title = هذه الشاشة لم تصل بعد
part-why = الجهاز الذي يقدّم هذه الصفحة لا يعطي الجزء الذي تتكون منه هذه الشاشة.
part-kept = عقدتك مستمرة، وما حُفظ باقٍ. تُعاد المحاولة حين يجيب المُرحِّل.

identity-lost-title = مفتاحك لا يُحفظ.
identity-lost = هذا المتصفح لا يعطي الصفحة تخزيناً، فيزول مفتاحك حين تغلق هذا اللسان.
identity-no-tab-storage = المتصفح لا يعطي هذا اللسان تخزيناً، فلا يمكن أن يكون مشاركاً مستقلاً.
identity-no-room-aside = المفتاح المحفوظ تالف، ولا مكان في المتصفح لوضعه جانباً. لم يتغير شيء. أخلِ مكاناً ثم حمّل الصفحة ثانية.
identity-no-randomness = لا مصدر للعشوائية في هذا المتصفح، فلا يمكن صنع مفتاح. استخدم متصفحاً أحدث.
identity-locked-title = هذه الهوية مقفلة.
identity-locked-words = تقرأ كل شيء ولا توقّع شيئاً. افتحها هنا: { $wallet }.
identity-replaced = مُحيت هوية هذه التبويبة في تبويبة أخرى. لها الآن هوية أخرى.
relay-refused-title = المُرحِّل لا يقبل هذه الصفحة.
relay-refused = ألسنة هذا المتصفح ما زال بعضها يسمع بعضاً، ولم يضع شيء.
offline-title = أنت غير متصل.
offline = فصلت هذه العقدة عن صلاتها: لا تسمع أحداً ولا يسمعها أحد. تعيدها من شاشة { $network }.
storage-full-title = التخزين ممتلئ.
storage-full = ما يأتي الآن يعيش في هذا اللسان وحده ويزول حين تغلقه. أخلِ تخزين هذا الموقع فيُحفظ.
storage-missing-title = لا يُحفظ شيء.
storage-missing = هذا المتصفح لا يعطي الصفحة تخزيناً. السلسلة تعيش في هذا اللسان وحده؛ والآخرون يحفظون سلاسلهم.
damage-title =
    { $count ->
        [one] كان سجل محفوظ تالفاً.
        [two] كان سجلان محفوظان تالفين.
       *[other] سجلات محفوظة كانت تالفة: { $count }.
    }
damage-healed = رفضت عقدتك ما لم تستطع فحصه، وتطلبه من الآخرين. لم يضع شيء آخر.
damage-record = { $record }: { $reason }
damage-more = و{ $count } غيرها

## Errors of the page itself

error-left-room = انتقلت الصفحة إلى غرفة أخرى قبل الجواب. اسأل هناك ثانية.
error-worker-failed = توقف عامل العقدة. حمّل الصفحة ثانية؛ ما حُفظ باقٍ.
error-worker-not-started = لم يبدأ عامل العقدة: ملفاته تالفة أو مختلفة العمر. حمّل الصفحة ثانية، متجاوزاً الذاكرة المؤقتة إن لزم.
error-build-mismatch = الصفحة وعقدتها مختلفتا العمر. حمّل الصفحة ثانية، متجاوزاً الذاكرة المؤقتة إن لزم.
error-bad-relay = «{ $relay }» ليس عنوان مُرحِّل. يبدأ العنوان بـ ws:// أو wss://. تستمر الصفحة بلا مُرحِّل.
error-insecure-relay = صفحة حُمّلت عبر https لا تستطيع فتح { $relay }. استخدم مُرحِّل wss://، أو افتح الصفحة عبر http من المُرحِّل نفسه. تستمر الصفحة بلا مُرحِّل.
error-room-empty = اكتب الرموز الستة من السبورة، أو ألصق الرابط كله.
error-room-link = هذا الرابط لا يسمي غرفة: ينقص ما بعد #. انسخه ثانية.
error-room-digit = «{ $character }» لا يوجد في أي رمز. الرموز أرقام وحروف، لكن بلا U.
error-room-length = الرمز ستة أحرف؛ وهذا { $length }.
error-bad-argument = { $call }: «{ $argument }» ينبغي أن يكون { $expected }، وهو { $found }.
error-unknown-event = لا يوجد حدث «{ $event }». يوجد { $known }.
arg-text = نصاً
arg-whole = عدداً صحيحاً من 0
arg-text-or-whole = نصاً أو عدداً صحيحاً من 0
arg-function = دالة
arg-object = كائناً بالشكل الموصوف
arg-bytes = Uint8Array أو ArrayBuffer
error-file-too-large = في الملف { $found } بايت؛ تقرأ العقدة { $limit } على الأكثر.
error-file-not-saved = لم يصنع المتصفح ملفاً: { $reason }.
error-file-not-read = لا يستطيع المتصفح قراءة الملف: { $reason }. اختره ثانية.

## Start

start-title = تبدأ عقدتك
start-worker = يُفتح عاملها
start-genesis = يُبحث عن الكتلة الأولى: { $tries } محاولة حتى الآن
start-finding = يُسأل المُرحِّل والآخرون عن الغرفة
start-checking = يُفحص المحفوظ، { $done } من { $all } كتلة
failed-title = لم تبدأ عقدتك
failed-kept = ما حُفظ باقٍ.
failed-rule = القاعدة: { $rule }
failed-again = حاول ثانية
failed-commons = إلى Commons
failed-welcome = إلى صفحة الترحيب
lost-title = لا شيء هنا
lost = هذا العنوان لا يؤدي إلى شاشة.
lost-back = إلى اللوح

## Welcome

hero-title = سلسلة كتل { $underlined }
hero-title-underlined = يديرها صفّك بنفسه
hero-words = كل لسان في المتصفح عقدة كاملة في سلسلة حقيقية: يحفظ الدفتر ويفحص كل كتلة وقد يجد القادمة. لا شيء يُثبَّت.
hero-live = مباشرة من { $room }
hero-back = عودة إلى { $room }
hero-drawing = كل كتلة تشير إلى التي قبلها
hero-next = الكتلة القادمة
hero-next-who = أي أحد هنا قد يجدها.
join-title = ادخل غرفة
join-words = ستة رموز من السبورة، أو الرابط كله.
join-label = رمز أو رابط
join-do = ادخل
join-busy = يدخل
join-scan = أو امسح رمز QR على السبورة بكاميرتك، أو ألقِ نظرة على { $commons }، الغرفة المفتوحة.
commons-do = Commons
room-title = افتح غرفة
room-words = اختر اسماً وعملة وكم تأخذ الكتلة. تحصل على رمز وQR للصف.
room-name = اسم الغرفة
room-name-example = المعلوماتية ١٠ ب
room-coin = اسم عملتها
room-spacing = ينبغي أن تأخذ الكتلة
room-make = افتح الغرفة
room-go-on = إلى اللوح
room-wrong-empty = أعطها اسماً.
room-wrong-long = الاسم 24 حرفاً على الأكثر؛ وهذا { $length }.
promise-keys = المفاتيح تبقى في لسانك
promise-account = لا حساب ولا تتبع
promise-coins = العملات لا تساوي شيئاً خارج الغرفة
promise-mining = لا تعدين إلا حين تقول

## Feed

feed-show = أظهر
feed-everyone = الجميع
feed-replies = ردود عليك
feed-yours = لك
feed-beside = بجانب المنشورات
feed-older = أظهر الأقدم
feed-not-found = المنشور الذي يشير إليه هذا العنوان ليس بين ما لدى هذه العقدة.
feed-empty-title = لا منشورات بعد.
feed-empty = اكتب الأول؛ ما دام أحد يعدّن، يكون في كتلة بعد نحو { $seconds } ثانية.
feed-no-replies-title = لم يجبك أحد بعد.
feed-no-replies = اسأل شيئاً، ثم انظر هنا ثانية.
feed-none-yours-title = لم تكتب شيئاً بعد.
feed-none-yours = ما تنشره يقف هنا، مع مدى تيقن السلسلة منه.
composer-label = اكتب منشوراً
composer-label-reply = اكتب رداً
composer-example = اكتب للصف. كل لسان هنا سيحفظه، ولا أحد يستطيع حذفه.
composer-example-reply = اكتب ردك.
composer-bytes = { $used } من { $most } بايت
composer-do = وقّع وانشر
composer-busy = يوقّع
composer-cancel = إلغاء
composer-empty = اكتب شيئاً أولاً.
composer-long = زيادة { $over } بايت: المنشور { $most } على الأكثر، والحرف العربي يأخذ اثنين.
post-by = منشور { $name }
post-link = رابط هذا المنشور:
post-reply = رُدّ
post-reply-to = رُدّ على { $name }
post-answers = رد على { $post }
post-answers-earlier = منشور أقدم
post-about-order = بشأن طلب في السوق
name-title = بماذا يناديك الآخرون؟
name-words = اسمك يُؤخذ في السلسلة: لا أحد غيرك يأخذه، والجميع يراه.
name-label = اسمك
name-do = خذه
name-later = ليس الآن
name-empty = اكتب اسماً أولاً.
waiting-title = ينتظر كتلة
waiting-order = أفضل رسم أولاً
waiting-none = لا شيء ينتظر. ما توقّعه يقف هنا حتى تأخذه كتلة.
waiting-more = و{ $count } غيرها
activity-title = قبل قليل
activity-none = لم يحدث شيء منذ فتحت الصفحة.
activity-found =
    { $name } وجد { $height }. { $count ->
        [0] لم تكن معاملة تنتظر.
        [one] فيها معاملة واحدة.
        [two] فيها معاملتان.
        [few] فيها { $count } معاملات.
       *[other] فيها { $count } معاملة.
    }
activity-joined = انضم { $name }.
activity-look = انظر
activity-relay-gone = انقطع المُرحِّل. لسانك يحفظ سلسلته ويحاول ثانية؛ وألسنة هذا المتصفح ما زال بعضها يسمع بعضاً.
activity-relay-refuses = المُرحِّل لا يقبل هذه الصفحة. لسانك يحفظ سلسلته ويحاول ثانية؛ وألسنة هذا المتصفح ما زال بعضها يسمع بعضاً.
activity-relay-off = فصلت لسانك عن المُرحِّل. وهو يحفظ سلسلته.
activity-relay-back = عاد المُرحِّل.
activity-tabs-gone = انقطعت الصلة بألسنة هذا المتصفح الأخرى.
activity-tabs-off = فصلت لسانك عن ألسنة هذا المتصفح الأخرى.
activity-tabs-back = عادت الصلة بألسنة هذا المتصفح الأخرى.
here-title = هنا الآن
here-count =
    { $people ->
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
       *[other] { $people } شخصاً
    }، { $tabs ->
        [one] لسان واحد
        [two] لسانان
        [few] { $tabs } ألسنة
       *[other] { $tabs } لساناً
    }
here-you = أنت
here-alone = أنت وحدك حتى الآن. اضغط رمز الغرفة على السبورة لتأتي بالآخرين، أو افتح لساناً ثانياً.

## Explorer

explorer-search = ابحث عن كتلة أو معاملة أو شخص
explorer-search-example = ارتفاع، هاش، عنوان، اسم
explorer-search-empty = اكتب أولاً ارتفاعاً أو هاشاً أو عنواناً أو اسماً.
explorer-search-nothing = «{ $text }» لا تعرفه هذه العقدة: ليس ارتفاعاً حتى { $height }، ولا هاشاً كاملاً لكتلة أو معاملة، ولا عنواناً، ولا اسماً مأخوذاً.
explorer-missing = لم يوجد.
explorer-no-address = «{ $text }» ليس عنواناً: رقم تحققه لا يوافق، فثمة حروف خاطئة أو ناقصة أو زائدة.
explorer-no-hash = «{ $text }» ليس هاشاً: الهاش 64 رقماً ستعشرياً، وهذا { $length } حرفاً.
explorer-missing-back = إلى أحدث الكتل
explorer-looking = يبحث
explorer-trunk = السلسلة، الأحدث أولاً
explorer-branch-undone = فرع أُلغي، الأحدث أولاً
explorer-branch-rival = فرع منافس، الأحدث أولاً
explorer-no-rivals = لا منافسين. حين يجد اثنان كتلة في آن، تُرسم الثانية هنا، حتى يكون وراء أحد الفرعين عمل أكثر.
explorer-next-label =
    الكتلة القادمة، رقم { $height }: { $waiting ->
        [one] معاملة واحدة تنتظر
        [two] معاملتان تنتظران
        [few] { $waiting } معاملات تنتظر
       *[other] { $waiting } معاملة تنتظر
    }
explorer-wiped = مُسحت في { $time }
explorer-wiped-label = آخر تغيير للفرع
explorer-wiped-by = { $height } وضعت عملاً أكثر وراء الفرع الآخر.
explorer-wiped-undone =
    { $count ->
        [one] كتلة ملغاة
       *[other] كتل ملغاة
    }
explorer-wiped-returned =
    { $count ->
        [one] معاملة تنتظر من جديد
       *[other] معاملات تنتظر من جديد
    }
explorer-wiped-kept = في الفرع الآخر أيضاً
explorer-wiped-refused =
    { $count ->
       *[other] لم تعد تصلح:
    }
explorer-beside = بجانب الكتل
explorer-newest = أحدث الكتل
explorer-col-height = كتلة
explorer-col-finder = وجدها
explorer-col-hash = هاش
explorer-col-transactions = معاملات
explorer-col-bytes = بايت
explorer-col-age = العمر
explorer-numbers = السلسلة بالأرقام
explorer-blocks = الكتل
explorer-blocks-words = { $height } منذ بدأت الغرفة
explorer-mean = الزمن بين الكتل
explorer-mean-words =
    { $count ->
        [0] الكتل أقل من أن يُقال؛ الخطة { $planned } ث
       *[other] { $time } ث، متوسط آخر { $count }؛ الخطة { $planned } ث
    }
explorer-difficulty = الصعوبة
explorer-difficulty-words = هاش واحد من { $count } صغير بما يكفي الآن
explorer-rate = الغرفة تجرّب
explorer-rate-words = { $rate } معاً
explorer-rate-unknown = الكتل أقل من أن يُقال
explorer-waiting = ينتظر
explorer-waiting-words =
    { $count ->
        [0] لا شيء ينتظر كتلة
        [one] معاملة واحدة
        [two] معاملتان
        [few] { $count } معاملات
       *[other] { $count } معاملة
    }
explorer-reorg-words = بعد { $fork } كان فرعان. { $winner } وضعت عملاً أكثر وراء الآخر، فانتقلت إليه كل العقد.
explorer-reorg-undone = كتل ملغاة: { $count }
explorer-reorg-connected = كتل مكانها: { $count }
explorer-reorg-returned = معاملات تنتظر من جديد: { $count }
explorer-reorg-kept = معاملات في الفرع الآخر أيضاً: { $count }
explorer-reorg-refused = معاملات لم تعد تصلح: { $count }
explorer-reorg-more = و{ $count } غيرها
explorer-block-title = الكتلة #{ $height }
explorer-block-title-hash = كتلة
explorer-block-unknown-height = لا كتلة { $id } بعد: الأحدث { $height }.
explorer-block-unknown-hash = هذه العقدة لا تعرف الكتلة { $id }. إن رُسمت للتو فمعاملاتها في الطريق: حاول بعد لحظة.
explorer-genesis = حيث بدأت هذه الغرفة
explorer-found-by = وجدها { $name }
explorer-beside-title = ليست في السلسلة.
explorer-beside-words = وراء فرع آخر عمل أكثر. ما في هذه الكتلة لا يُحسب إلا حيث هو في السلسلة أيضاً؛ وفي هذا الارتفاع في السلسلة { $other }.
explorer-header = البايتات الثمانون التي تُهَشّ
explorer-header-hint = أشر إلى حقل
explorer-header-label = بايتات الرأس الثمانون بالستعشري، ملوّنة بحسب الحقل
explorer-field-bytes = { $count } بايت
explorer-field-version = الإصدار
explorer-field-previous = الهاش السابق
explorer-field-merkle = جذر ميركل
explorer-field-time = الوقت
explorer-field-bits = الهدف، مختصراً
explorer-field-nonce = الرقم المجرَّب
explorer-field-reversed = { $hash }، معكوساً
explorer-field-no-parent = لا شيء: أصفار كلها
explorer-check = افحص بنفسك
explorer-check-with = بواسطة
explorer-check-terminal = الطرفية
explorer-check-python = Python
explorer-check-copy = انسخ الأمر
explorer-check-copied = نُسخ الأمر.
explorer-check-prints = يطبع { $printed } اقرأه من آخره، رقمين رقمين: { $hash }
explorer-small = أصغير بما يكفي؟
explorer-small-yes = تحت الهدف
explorer-small-hash = هذا الهاش
explorer-small-target = الهدف
explorer-small-words = { $hash } يأتي قبل { $target }، فيُحسب. هاش واحد من { $odds } كذلك.
explorer-small-equal = هما سواء، وهذا يُحسب بالكاد. هاش واحد من { $odds } كذلك.
explorer-transactions =
    { $count ->
        [one] معاملة واحدة
        [two] معاملتان
        [few] { $count } معاملات
       *[other] { $count } معاملة
    }
explorer-block-transactions =
    { $count ->
        [0] المكافأة وحدها
        [one] معاملة واحدة والمكافأة
        [two] معاملتان والمكافأة
        [few] { $count } معاملات والمكافأة
       *[other] { $count } معاملة والمكافأة
    }
explorer-transactions-none = تبدأ الغرفة بلا أي منها.
explorer-size = { $used } من { $most } كيبيبايت
explorer-facts = كم هي مؤكدة؟
explorer-facts-found = وُجدت
explorer-facts-parent = بُنيت على
explorer-facts-earned = دُفع لواجدها
explorer-facts-size = الحجم
explorer-facts-bytes = { $count } بايت
explorer-facts-work = العمل حتى إليها
explorer-facts-hashes = نحو { $count } هاش
explorer-not-in-chain = ليست في السلسلة
explorer-confirmations =
    { $count ->
        [one] { $shown } تأكيد
        [few] { $shown } تأكيدات
       *[other] { $shown } تأكيداً
    }
explorer-tx-title = معاملة
explorer-tx-unknown = لا معاملة { $id } في السلسلة ولا تنتظرها. مكافآت الكتل الملغاة زالت للأبد.
explorer-tx-payment = دفع
explorer-tx-post = منشور
explorer-tx-name = اسم
explorer-tx-stamp = ختم
explorer-tx-offer = عرض
explorer-tx-withdrawal = عرض مسحوب
explorer-tx-order = طلب
explorer-tx-settlement = تسوية
explorer-tx-reward = مكافأة
explorer-tx-standing = أين هي
explorer-tx-block = كتلة
explorer-tx-waits = قد تأخذها { $block }
explorer-tx-next-block = الكتلة القادمة
explorer-tx-heard = سُمعت أولاً
explorer-tx-found = وُجدت كتلتها
explorer-tx-height = الارتفاع
explorer-tx-sequence = الرقم التسلسلي
explorer-tx-signature = التوقيع
explorer-tx-unsigned = لا توقيع: من يجد كتلة يكتب مكافأته، والقواعد تفحصها
explorer-tx-raw = كل بايتاتها
explorer-tx-raw-copy = انسخ البايتات بالستعشري
explorer-tx-raw-copied = نُسخت البايتات.
explorer-tx-raw-words = إذا هُشّت مرتين بـ SHA-256 وعُكست أعطت المعرّف أعلاه، والتوقيع معها.
explorer-tx-memo = ملاحظة
explorer-tx-message = كلمات الواجد
explorer-tx-new-coins = عملات جديدة ورسوم
explorer-tx-reward-words = { $reward } جديدة، و{ $fees } رسوم معاملات الكتلة.
explorer-tx-stamped = SHA-256 الملف، كما يطبعه sha256sum
explorer-tx-stamp-words = من عنده الملف يرى أنه كان موجوداً حين وُجدت الكتلة. السلسلة لا ترى من صنعه.
explorer-tx-stamp-whole = الملف نفسه في المعاملة، بكل بايتاته الـ { $bytes }.
explorer-tx-pieces =
    { $count ->
        [one] قطعة واحدة
        [two] قطعتان
        [few] { $count } قطع
       *[other] { $count } قطعة
    } بـ { $price }.
explorer-tx-withdraws = العرض { $offer } لا يقبل طلبات بعد الآن. الطلبات المفتوحة تبقى كما هي.
explorer-tx-orders = من العرض { $offer }. يُحجز المال حتى يُسوّى الطلب.
explorer-tx-held = محجوز بالطلب { $order }
explorer-tx-decided = من قرّر
explorer-tx-claims = يأخذ الاسم { $name }. لا أحد غيره يأخذه.
explorer-account = الحساب
explorer-account-unknown = لم يأخذ أحد الاسم «{ $id }».
explorer-account-balance = الرصيد
explorer-account-in = في الطريق إليه
explorer-account-out = في الطريق منه
explorer-account-found = كتل وجدها
explorer-account-earned = كسبه منها
explorer-account-address = العنوان
explorer-account-names =
    { $count ->
        [one] اسم
       *[other] أسماء
    }
explorer-account-no-name = لم يُؤخذ
explorer-account-sequence = معاملات وقّعها
explorer-account-history = ما فعله
explorer-account-nothing = لا شيء بعد.
explorer-account-nothing-words = من يجد كتلة أو يُدفع له يظهر في السلسلة.
explorer-account-most = الأحدث { $count } مدرجة.
explorer-check-here = هنا مباشرة
explorer-check-prints-hash = يطبع الهاش نفسه: { $hash }
explorer-check-here-words = لا يُبحث عن شيء: عقدتك تهشّ البايتات الثمانين من جديد.
explorer-check-here-do = هُشّ البايتات الثمانين
explorer-check-here-first = SHA-256 مرة
explorer-check-here-second = ومرة أخرى
explorer-check-here-hash = مقروءاً من آخره
explorer-raw-all = أظهر كل البايتات وعددها { $count }
explorer-block-raw = الكتلة كاملة
explorer-block-raw-words = أول 80 بايتاً هي الرأس، والأربعة التالية تقول كم معاملة تلي، ثم تلي واحدة بعد أخرى.
explorer-merkle = شجرة ميركل
explorer-merkle-way = الطريق إلى الأعلى
explorer-merkle-proof =
    { $count ->
        [one] برهانه: هاش واحد
        [two] برهانه: هاشان
       *[other] برهانه: { $count } هاش
    }
explorer-merkle-label = شجرة ميركل فيها { $count } معاملة. الطريق من رقم { $nth } إلى الجذر مُبرَز؛ الهاشات بجانبه التي تبرهنه: { $proof }.
explorer-merkle-alone = توجد معاملة واحدة فقط: معرّفها هو الجذر.
explorer-merkle-copy = نسخة
explorer-merkle-pick = من أي معاملة
explorer-merkle-words = الطريق بالكلمات
explorer-merkle-how = هاشان متجاوران، يُهشّان مرتين بـ SHA-256، يعطيان الذي فوقهما.
explorer-merkle-step-left = { $own } وعلى يساره { $beside } يعطي { $parent }
explorer-merkle-step-right = { $own } وعلى يمينه { $beside } يعطي { $parent }
explorer-merkle-step-copy = { $own } وحيد، فيُضمّ إلى نسخة منه ويعطي { $parent }
explorer-merkle-root = الأخير هو جذر ميركل في الرأس.
explorer-next-tag = قيد التجميع
explorer-next-words = كل عقدة تجمّع كتلتها مما ينتظر عندها. تتغير مع كل معاملة تصل وتبدأ من جديد مع كل كتلة تُوجد.
explorer-next-mine = عدّنها
explorer-next-in =
    { $count ->
        [0] المكافأة وحدها
        [one] معاملة واحدة والمكافأة
        [two] معاملتان والمكافأة
        [few] { $count } معاملات والمكافأة
       *[other] { $count } معاملة والمكافأة
    }
explorer-next-order = الأعلى أجراً أولاً
explorer-next-none = لا شيء ينتظر.
explorer-next-none-words = الكتلة التي فيها مكافأتها وحدها كتلة كغيرها.
explorer-next-later =
    { $count ->
        [one] واحدة تنتظر كتلة لاحقة
        [two] اثنتان تنتظران كتلة لاحقة
        [few] { $count } تنتظر كتلة لاحقة
       *[other] { $count } تنتظر كتلة لاحقة
    }
explorer-next-header = ما يُعرف من رأسها
explorer-next-root = جديد مع كل معاملة
explorer-next-time = حين تُوجد
explorer-next-nonce = يُبحث عنه: واحد من { $odds } يصلح
explorer-next-reward = المكافأة والرسوم لمن يجدها
explorer-next-fee = { $fee } عن { $bytes } بايت
explorer-stats = إحصاءات
explorer-stats-span = كم من أحدث الكتل
explorer-stats-none = لا شيء يُعدّ بعد: يبدأ مع أول كتلة تُوجد.
explorer-stats-range = { $from } إلى { $to }
explorer-stats-over = { $from } فأكثر
explorer-stats-times = الزمن بين الكتل، معدوداً
explorer-stats-times-words = { $early } من { $count } كتلة جاءت خلال الثواني المخططة وعددها { $planned }. الشرطات تبيّن ما تعطيه الصدفة وحدها: أزمنة قصيرة كثيرة وطويلة قليلة.
explorer-stats-time = الزمن
explorer-stats-blocks = الكتل
explorer-stats-chance = بالصدفة وحدها
explorer-stats-difficulty-words = بين { $least } و{ $most } هاش للكتلة في المتوسط: تتبع سرعة مجيء الكتل.
explorer-stats-hashes = الهاشات
explorer-stats-fees = الرسوم
explorer-stats-fees-words =
    { $count ->
        [one] دُفع { $fees } عن معاملة واحدة.
        [two] دُفع { $fees } عن معاملتين.
        [few] دُفع { $fees } عن { $count } معاملات.
       *[other] دُفع { $fees } عن { $count } معاملة.
    }
explorer-stats-finders = من وجدها
explorer-stats-finders-words =
    { $count ->
        [one] كتلة واحدة بحسب واجدها.
        [two] كتلتان بحسب واجديهما.
        [few] { $count } كتل بحسب واجديها.
       *[other] { $count } كتلة بحسب واجديها.
    }
explorer-stats-share = الحصة
explorer-stats-others = آخرون
explorer-stats-unknown =
    { $count ->
        [one] كتلة واحدة لا يُعرف هنا واجدها: أُسقطت معاملاتها.
        [two] كتلتان لا يُعرف هنا واجدهما: أُسقطت معاملاتهما.
        [few] { $count } كتل لا يُعرف هنا واجدها: أُسقطت معاملاتها.
       *[other] { $count } كتلة لا يُعرف هنا واجدها: أُسقطت معاملاتها.
    }

## Network

network-beside = بجانب الرسم
network-alone-tag = لا أحد آخر هنا
network-agreed = الجميع { $count } على سلسلة #{ $height }
network-apart = { $apart } من { $count } على كتلة أخرى
network-together = { $count } على سلسلة #{ $height }
network-elsewhere = { $count } على كتلة أخرى
network-alone = أنت وحدك حتى الآن. افتح لساناً ثانياً، أو ائت بالآخرين برمز الغرفة.
network-more = في الجدول غيرهم: { $count }.
network-relay = مُرحِّل
network-relay-gone = مُرحِّل، انقطع
network-relay-refuses = مُرحِّل، يرفض
network-relay-off = مُرحِّل، مفصول
network-your-tab = لسانك
network-words-relay = المُرحِّل يعمل.
network-words-relay-gone = انقطع المُرحِّل.
network-words-relay-refuses = المُرحِّل لا يقبل هذه الصفحة.
network-words-relay-off = فصلت هذه العقدة عن المُرحِّل.
network-words-no-relay = لا مُرحِّل.
network-words =
    { $count ->
        [one] أنت وحدك
        [two] عقدتان، أنت إحداهما
        [few] { $count } عقد، أنت منها
       *[other] { $count } عقدة، أنت منها
    }. { $tabs ->
        [0] { "" }
       *[other] ألسنة أخرى لهذا المتصفح: { $tabs }.{ " " }
    }{ $together } على الكتلة { $height }{ $apart ->
        [0] .
       *[other] ، و{ $apart } على أخرى.
    } { $relay }
network-peers = الأقران
network-peers-count =
    { $count ->
        [one] قرين واحد
        [two] قرينان
        [few] { $count } أقران
       *[other] { $count } قريناً
    }
network-no-peers = لا أقران بعد.
network-no-peers-words = كل لسان في هذه الغرفة تسمعه عقدتك يقف هنا.
network-col-name = الاسم
network-col-link = الصلة
network-col-height = الارتفاع
network-col-tip = الرأس
network-col-rtt = ذهاباً وإياباً
network-col-penalty = العقوبة
network-rtt = { $ms } م.ث
network-same = مثل رأسك
network-penalty = { $penalty } من { $limit }
network-links = صلاتك
network-link-none = لا شيء بجانب هذه الصفحة؛ ألسنة هذا المتصفح ما زال بعضها يسمع بعضاً
network-link-tabs = الألسنة هنا
network-link-no-relay = تعمل بلا مُرحِّل
network-link-others =
    { $count ->
        [0] لا غيره
       *[other] غيره: { $count }
    }
network-link-open = مفتوحة { $time }
network-link-connecting = تتصل، { $time }
network-link-closed = مغلقة { $time }
network-link-refused = مرفوضة، { $time }
network-link-off = مفصولة { $time }
network-clock = ساعة الغرفة
network-clock-right = ساعتك وساعة الغرفة سواء.
network-clock-behind = ساعتك متأخرة { $time }. عقدتك تزيدها.
network-clock-ahead = ساعتك متقدمة { $time }. عقدتك تنقصها.
network-clock-past = ساعتك وساعة المُرحِّل تختلفان { $time } أو أكثر، وعقدتك لا تصحح أكثر من ذلك.
network-clock-past-warning = ما زالت عقدتك خارج الإيقاع: قد ترفض كتل الآخرين ويرفضون كتلك. لا يُطرد أحد لذلك. اضبط ساعة هذا الجهاز.
network-clock-fine = سليمة
network-clock-off = بعيدة جداً
network-clock-warning = عقدتك تحسب بساعة الغرفة التي من المُرحِّل، فلا يختل شيء هنا. بلا مُرحِّل ليس لها إلا ساعة هذا الجهاز، وقد يرفض الآخرون كتلاً من المستقبل. اضبط ساعة هذا الجهاز.
network-storage = التخزين
network-storage-ok = يحفظ
network-storage-full = ممتلئ
network-storage-missing = لا يوجد
network-storage-used = { $percent } % من تخزين هذا الموقع: { $used } من { $quota } وحدة.
network-storage-unsaved =
    { $count ->
        [0] حُفظ كل شيء.
       *[other] تغييرات لم تُحفظ بعد: { $count }.
    }
network-storage-damaged = سجلات تالفة رُفضت: { $count }
network-file = الغرفة ملفاً
network-file-words = كل الكتل وما ينتظر، للحفظ أو للنقل إلى جهاز لا تبلغه صلة. من يحمّله يفحص كل كتلة.
network-file-save = احفظ الغرفة ملفاً
network-file-load = حمّل ملف غرفة
network-file-saved = الكتل: { $blocks }. معاملات تنتظر: { $waiting }. حُفظ باسم { $name }.
network-file-loading = يُفحص الملف: { $percent } %.
network-file-loaded = الكتل: { $new } جديدة، { $known } معروفة، { $refused } مرفوضة. معاملات جديدة تنتظر: { $waiting }. أنت عند الكتلة { $height }.
network-file-aside = ليس وراء سلسلة الملف عمل أكثر من سلسلتك، فتُحفظ فرعاً جانبياً.
network-file-refused = رُفض من الكتلة { $height }. { $refusal }
network-rule = القاعدة: { $rule }.
network-identity = هذا اللسان هو
network-identity-browser = المفتاح لهذا المتصفح: كل ألسنته أنت.
network-identity-tab = المفتاح لهذا اللسان وحده، ويزول حين تغلقه.
network-participant = مشارك جديد في هذا اللسان
network-participant-words = يأخذ هذا اللسان مفتاحاً خاصاً ويبدأ من جديد شخصاً آخر، بلا عملات ولا اسم. هكذا يُظهر جهاز واحد شبكة.
network-participant-back = مفتاحك يبقى في هذا المتصفح: أي لسان آخر ما زال أنت.
network-participant-loses = لهذا اللسان مفتاح خاص من قبل. يُرمى، وعملاته معه.
network-participant-or = ليبقى هذا اللسان كما هو، { $link }.
network-participant-new-tab = افتح لساناً جديداً مشاركاً جديداً
network-participant-cancel = أبقى من أنا
network-participant-do = ابدأ من جديد
network-refused = ما رفضته عقدتك
network-refused-since = منذ فتحت الصفحة
network-refused-none = لا شيء. كتلة أو معاملة تخالف قاعدة تقف هنا، مع اسم القاعدة.
network-refused-times = { $times } مرات متتالية.
network-direct = روابط مباشرة مع الصف
network-direct-words = يبقى لسانك موصولاً بمتصفحات بعض زملائك حين يغيب المُرحِّل. لذلك يرون عناوين هذا الجهاز في الشبكة المحلية، وترى عناوينهم.
network-direct-count =
    { $count ->
        [0] لا رابط مباشر الآن. يأتي واحد حين يشغّلها زميل أيضاً. يرى الصف عناوين هذا الجهاز في الشبكة المحلية.
       *[other] روابط مباشرة: { $count }. تبقى حين يغيب المُرحِّل. يرى الصف عناوين هذا الجهاز في الشبكة المحلية.
    }
network-direct-never = ليس في هذا المتصفح اتصالات مباشرة (WebRTC).
network-offline-words = دون اتصال يمضي لسانك وحده ويحفظ ما تكتب. إن وجد الطرفان كتلاً، أُلغي الفرع الأقل عملاً حين تعود.
network-is-offline = لا تسمع هذه العقدة أحداً ولا يسمعها أحد حتى تتصل أو تعيد تحميل الصفحة.
network-go-offline = افصل الاتصال
network-go-online = أعد الاتصال
network-limits = حدود هذه العقدة
network-limits-words = ما يتجاوزها يُرفض، فلا يملأ أحد هذا اللسان.
network-limit-of = { $used } من { $most }
network-limit-pool = معاملات تنتظر
network-limit-account = لحساب واحد
network-limit-peers = أقران
network-limit-penalty = عقوبة يُقطع عندها القرين
network-limit-message = رسالة
network-limit-block = كتلة
network-limit-transaction = معاملة
network-limit-post = منشور
traffic = ما تسمعه عقدتك وما تقوله
traffic-none = لم يمر شيء بعد.
traffic-none-words = هنا الرسائل بين عقدتك وغيرها منذ أن نظرت. افتح لساناً ثانياً أو اكتب منشوراً، وانظر ماذا يقول بعضها لبعض.
traffic-hidden = لا شيء مما مر يوافق اختيارك.
traffic-show-all = أظهر الكل
traffic-kept = يُحفظ أحدث { $count } ما دمت في هذه الشاشة.
traffic-left-out = مر { $count } أسرع من أن يُعرض فتُرك.
traffic-came = جاء أثناء ذلك { $count }
traffic-pause = أوقف
traffic-go-on = تابع
traffic-way = أي الرسائل
traffic-way-all = الكل
traffic-way-heard = مسموعة
traffic-way-said = مقولة
traffic-way-refused = مرفوضة
traffic-kind = نوع الرسالة
traffic-all-kinds = كل الأنواع
traffic-group-transactions = معاملات
traffic-group-blocks = كتل ورؤوس
traffic-group-questions = أسئلة
traffic-group-presence = الحضور والغرفة
traffic-group-class = الصف
traffic-end = من في الطرف الآخر
traffic-all-ends = أي أحد
traffic-everybody = الجميع
traffic-stranger = قرين { $number }
traffic-heard-from = مسموعة من
traffic-said-to = مقولة إلى
traffic-refused-of = مرفوضة، من
traffic-bytes = { $count } بايت
traffic-new-tip = { $says }. الرأس الجديد
traffic-refused = { $says }. رفضتها القاعدة { $rule }
traffic-unreadable = بايتات ليست رسالة
traffic-hello = مرحباً، البروتوكول { $version }. عند { $block }
traffic-tip = عند { $block }
traffic-get-all-headers = يطلب كل الرؤوس
traffic-get-headers = يطلب الرؤوس بعد { $block }
traffic-no-headers = لا رؤوس أحدث عنده
traffic-headers = رؤوس: { $count }، من { $first } إلى { $last }
traffic-get-blocks = يطلب كتلاً: { $count }، أولها { $first }
traffic-whole-block = { $block }، وجدها { $finder }، المعاملات: { $count }
traffic-has = عنده معاملات: { $count }، أولاها { $first }
traffic-has-nothing = لا معاملات تنتظر عنده
traffic-get-transactions = يطلب معاملات: { $count }، أولاها { $first }
traffic-transactions = معاملات: { $count }، أولاها { $first }
traffic-not-found = لا يملك ما طُلب من الكتل: { $count }
traffic-get-pool = يسأل عما ينتظر كتلة
traffic-ping = أأنت هنا؟ { $number }
traffic-pong = أنا هنا: { $number }
traffic-get-room = يسأل أي غرفة هذه
traffic-room = الغرفة { $name }
traffic-no-room = شيء ليس غرفة
traffic-lesson = المضيف يعلّم الدرس { $number }
traffic-look-up = المضيف يطلب من الجميع النظر إليه
traffic-ticket = المضيف يفتح أسئلة الختام
traffic-no-lesson = المضيف يقول إنه لا درس الآن
traffic-cap = يطلب المضيف ألا يتجاوز أحد { $rate }
traffic-no-cap = رفع المضيف السقف
traffic-report = { $name } بلغ أهدافاً: { $count }
traffic-get-hello = يسأل من أنت
traffic-pruned = لا كتل كاملة عنده حتى #{ $height }
traffic-block = #{ $height }، { $hash }
traffic-says = تقول
traffic-verdict = ما نتج عنها
traffic-from = من
traffic-to = إلى
traffic-at = في
traffic-over = عبر { $link }
traffic-raw = كل البايتات، { $count }
traffic-copy = انسخ البايتات ست عشرية
traffic-copied = نُسخت البايتات.
traffic-more = وغيرها: { $count }
traffic-was-sent = غادرت هذه العقدة.
traffic-was-taken = لم تعترض عليها قاعدة.
traffic-was-tip = لم تعترض عليها قاعدة، ولسلسلتك رأس جديد.
traffic-why-transactions = تُخبر العقد بعضها بأرقام ما عندها من معاملات، وترسل ما ينقص الأخرى.
traffic-why-blocks = تأتي الرؤوس أولاً، 80 بايتاً لكل منها: تُظهر العمل. ثم الكتل كاملة، وتُفحص كل كتلة بكل القواعد قبل أن تُمرر.
traffic-why-questions = تطلب العقدة ما ينقصها، من قرين واحد في كل مرة، ومن غيره إن لم يأت جواب.
traffic-why-presence = تتبادل العقد التحية وتقول أين هي وتقيس زمن الرسالة. ولا يُصدق شيء من ذلك بلا برهان.
traffic-why-class = كلمة المضيف عن الدرس وما يخبره به الطلاب. وهي موقعة، وليست جزءاً من السلسلة.
traffic-why-none = العقدة التي تصلها بايتات لا تُقرأ ترفضها كلها وتحسبها على مرسلها.

## Wallet

wallet-beside = عنوانك وكلماتك
wallet-balance = الرصيد
wallet-spendable = تستطيع أن تنفق
wallet-leaving = ينتظر أن يخرج
wallet-coming = ينتظر أن يصل
wallet-earned =
    مكسب { $count ->
        [one] كتلة واحدة
        [two] كتلتين
        [few] { $count } كتل
       *[other] { $count } كتلة
    }
wallet-send = أرسل
wallet-send-note = يُوقّع هنا؛ مفتاحك لا يغادر هذا اللسان
wallet-to = إلى: اسم أو عنوان
wallet-to-help = اسم أخذه أحد هنا، أو عنوان.
wallet-to-known = { $name } هو { $address }.
wallet-to-no-name = لم يأخذ أحد اسماً لهذا العنوان. قارنه حتى آخره.
wallet-to-yourself = هذا أنت.
wallet-names = أسماء توافق
wallet-was = كان { $name }
wallet-key-enter = Enter
wallet-memo = ملاحظة إن شئت؛ يقرؤها الجميع
wallet-amount = المبلغ
wallet-fee = رسم لمن يجد الكتلة
wallet-fee-nothing = ينتظر
wallet-fee-usual = الكتلة القادمة
wallet-fee-first = أولاً
wallet-sum = يأخذ { $to } { $amount }، ويبقى لك { $kept }. هذه معاملتك { $number }.
wallet-sum-over = هذا أكثر مما تستطيع إنفاقه بـ { $over }، مع الرسم.
wallet-sum-none = ستكون هذه معاملتك { $number }.
wallet-sign = وقّع وأرسل
wallet-sending = يوقّع
wallet-sent = { $amount } إلى { $to } وُقّعت وتنتظر كتلة.
wallet-wrong-to = قل من يُدفع له: اسم أو عنوان.
wallet-wrong-amount-empty = قل كم.
wallet-wrong-amount = ليس هذا مبلغاً. اكتبه مثل 2.50.
wallet-wrong-amount-fine = أصغر عملة 0.01: رقمان بعد الفاصلة على الأكثر.
wallet-wrong-amount-large = هذا أكثر من عملات أي غرفة كلها.
wallet-wrong-amount-none = أرسل 0.01 على الأقل.
wallet-wrong-memo = زيادة { $over } بايت: الملاحظة { $most } على الأكثر، والحرف العربي يأخذ اثنين.
wallet-history = السجل
wallet-history-note = خمس شرطات فيثبت
wallet-history-none = لم يأت ولم يذهب شيء بعد.
wallet-history-none-words = جد كتلة في التعدين، أو دع أحداً يدفع لك.
wallet-history-more = أظهر المزيد
wallet-column-kind = النوع
wallet-column-what = ماذا
wallet-column-state = الحالة
wallet-paid-to = إلى { $name }
wallet-paid-by = من { $name }
wallet-reward = مكافأة، الكتلة #{ $height }
wallet-post = منشورك
wallet-reply = ردك
wallet-name = الاسم { $name }
wallet-stamp = ختم { $file }
wallet-offer = عرض: { $title }
wallet-withdrawal = عرض مسحوب
wallet-ordered-from = طلب من { $name }
wallet-ordered-by = طلبه { $name }
wallet-released-to = أُفرج إلى { $name }
wallet-released-by = أفرج عنه { $name }
wallet-refunded-to = أُعيد إلى { $name }
wallet-refunded-by = أعاده { $name }
wallet-details = معاملتك { $number } · الرسم { $fee }
wallet-fee-by-payer = الرسم { $fee }، يدفعونه هم
wallet-plus-fees = مع رسوم { $fees }
wallet-no-fees = بلا رسوم
wallet-with-memo = { $details } · «{ $memo }»
wallet-address = عنوانك
wallet-address-of = ادفع إلى { $name }
wallet-qr = رمز QR لعنوانك
wallet-copy = انسخ
wallet-copy-address = انسخ عنوانك
wallet-show-large = أظهره كبيراً
wallet-words = كلمات الاستعادة
wallet-words-shown = كلمات الاستعادة الـ 12
wallet-words-hidden = 12 كلمة مخفية
wallet-words-care = من يراها يملك هذه المحفظة. هل جهاز العرض يعمل؟
wallet-words-hold = اضغط مطولاً لتراها
identity-title = من أنت هنا
identity-locked = مقفلة
identity-open = مفتوحة، تُقفل نفسها بعد { $minutes } د
identity-rename = إعادة تسمية
identity-words-locked = تقرأ هذه التبويبة كل شيء ولا توقّع شيئاً حتى تفتحها بعبارة المرور.
identity-words-open = المفتاح محفوظ مقفلاً بعبارة مرورك. هذه التبويبة تبقيه مفتوحاً حتى تقفله أو تعيد تحميل الصفحة أو تتركها بلا استعمال مدة دقائقها { $minutes }. التعدين يُعدّ استعمالاً.
identity-words-browser = المفتاح محفوظ في هذا المتصفح. من يستخدم هذا الجهاز يستطيع التوقيع به؛ عبارة المرور تمنع ذلك.
identity-passphrase = عبارة المرور
identity-unlock = فتح
identity-unlocking = جارٍ الفتح
identity-others = كن شخصاً آخر في هذه التبويبة
identity-switch = تبديل
identity-switch-to = التبديل إلى { $name }
identity-tab-only = هذه التبويبة فقط
identity-unnamed = هوية { $number }
identity-add = إضافة هوية
identity-add-title = إضافة هوية
identity-add-words = لكل هوية مفتاح ورصيد واسم خاص بها. تصبح هذه التبويبة الهوية الجديدة؛ ويمكنك العودة في أي وقت.
identity-add-key = مفتاحها
identity-add-new = مفتاح جديد
identity-add-from-words = من كلمات الاستعادة
identity-add-do = إضافة وتبديل
identity-words-field = كلمات الاستعادة الـ 12
identity-words-help = بترتيبها، وبينها مسافات.
identity-name = ماذا تسمّيها
identity-name-help = أنت وحدك تراه، في هذا المتصفح. الاسم الذي يراه الآخرون يُطالَب به في صفحة المنشورات.
identity-keep = أين يُحفظ مفتاحها
identity-keep-browser = في هذا المتصفح
identity-rename-title = إعادة تسمية هذه الهوية
identity-rename-do = حفظ
identity-cancel = إلغاء
identity-passphrase-set = قفل بعبارة مرور
identity-passphrase-change = عبارة المرور
identity-passphrase-title = عبارة مرور لهذه الهوية
identity-passphrase-words = يُحفظ المفتاح مقفلاً. تكتب العبارة كلما أردت التوقيع بعد تحميل الصفحة أو بعد تركها بلا استعمال مدة دقائقها { $minutes }. وتُقفل تبويباتك الأخرى فوراً. لا أحد يستطيع إعادة ضبطها: من ينساها يحتاج إلى كلمات الاستعادة.
identity-passphrase-new = عبارة مرور جديدة
identity-passphrase-help = { $least } حروف أو أكثر. بضع كلمات أفضل من كلمة.
identity-passphrase-again = مرة أخرى
identity-passphrase-short = قصيرة جداً: { $found } من { $least } حروف على الأقل.
identity-passphrase-differs = العبارتان مختلفتان. اكتبها مرة أخرى.
identity-passphrase-remove = إزالتها
identity-passphrase-do = قفل
identity-locking = جارٍ القفل
identity-lock-now = اقفل الآن
identity-wrong-passphrase = هذه ليست عبارة مرور هذه الهوية. حاول مرة أخرى.
identity-unknown-form = قفلت هذه الهوية نسخة أخرى من هذه الصفحة. أعد تحميل الصفحة، أو استخدم كلمات الاستعادة.
identity-no-worker = تعذّر تحميل ما يقفل المفاتيح ويفتحها. تأكد من الوصول إلى خادم هذه الصفحة، ثم حاول مرة أخرى.
identity-no-storage = مساحة تخزين المتصفح ممتلئة أو مرفوضة، فلم يتغير شيء. حرّر بعضها وحاول مرة أخرى.
identity-too-many = يحفظ هذا المتصفح { $most } هوية بالفعل. امحُ واحدة أولاً.
identity-erase = غادر وامحُ…
identity-erase-title = المحو من هذا الجهاز
identity-erase-this = هذه الهوية
identity-erase-all = كل شيء
identity-erase-this-words = يُحذف المفتاح. من دون كلمات الاستعادة لن يصل أحد إلى عملاتها واسمها أبداً.
identity-erase-all-words = تُحذف كل هويات هذه الصفحة وغرفها وإعداداتها، وتعود إلى البداية. وتغادر تبويباتها الأخرى غرفها أيضاً.
identity-erase-chain = ما نشرته ودفعته يبقى في سلسلة الآخرين جميعاً.
identity-erase-do = محو

## Mine

mine-beside = أرقام بحثك
mine-builds =
    لسانك يبني على { $tip }. إن فاز يضيف { $count ->
        [one] معاملة واحدة
        [two] معاملتين
        [few] { $count } معاملات
       *[other] { $count } معاملة
    } ويكسب { $amount } { $coin }.
mine-would-build =
    الرأس { $tip }. كتلة عليه تضيف الآن { $count ->
        [one] معاملة واحدة
        [two] معاملتين
        [few] { $count } معاملات
       *[other] { $count } معاملة
    } وتكسب { $amount } { $coin }.
mine-controls = التحكم
mine-start = ابدأ
mine-start-words = لا شيء يعمل بعد
mine-stop = قف
mine-running = يعمل { $time }
mine-one = عدّن كتلة واحدة
mine-one-busy = تُعدَّن كتلة
mine-threads = الخيوط
mine-of-cores =
    من { $cores ->
        [one] نواة واحدة
        [two] نواتين
        [few] { $cores } أنوية
       *[other] { $cores } نواة
    }
mine-threads-words = { $threads } من { $cores }
mine-cap = سقف، للإنصاف
mine-no-cap = بلا سقف
mine-slate-title = أين تقع هاشاتك
mine-no-memory = كل محاولة رمية جديدة، والنرد لا يتذكر
mine-slate-dots = النقاط عيّنة بالاحتمالات نفسها، 2 في الثانية على الأكثر؛ أفضلك وكتلتك هاشان حقيقيان.
mine-slate-counts = الأرقام تقول كم من محاولاتك تخص كل عمود بالاحتمال؛ أفضلك وكتلتك هاشان حقيقيان.
mine-slate-words = أين تقع محاولاتك الـ { $attempts } لهذه الكتلة. أكثرها بعيد عن الهدف؛ أفضلها يبدأ بـ { $zeros } أصفار. تحتاج الكتلة { $odds } محاولة في المتوسط، ويبدأ هاشها بـ { $needs } أصفار على الأقل.
mine-slate-words-none = لم يُجرَّب شيء لهذه الكتلة بعد. تحتاج الكتلة { $odds } محاولة في المتوسط، ويبدأ هاشها بـ { $needs } أصفار على الأقل.
mine-anything = أيّها كان
mine-odds = 1 من { $count }
mine-odds-million = 1 من { $count } مليون
mine-odds-billion = 1 من { $count } مليار
mine-odds-trillion = 1 من { $count } تريليون
mine-odds-power = 1 من 2^{ $power }
mine-best-mark = أفضلك هذه المرة
mine-own-mark = #{ $height }، لك
mine-far = بعيد عن الهدف
mine-rarer = كل عمود أندر 16 مرة
mine-target = الهدف
mine-a-block = كتلة
mine-rate-title = سرعة هاشك
mine-rate-words = سرعتك في آخر خمس دقائق: { $rate } الآن، و{ $top } على الأكثر. الجدول أدناه يقولها أرقاماً.
mine-rate-begin = قبل 5 د
mine-rate-tips = العلامات: كتل جديدة
mine-rate-now = الآن
mine-rate-cap = السقف { $cap }
chart-as-table = أظهرها جدولاً
mine-rate-when = متى
mine-rate-mean = السرعة
mine-rate-span = قبل { $from } إلى { $to } ث
mine-stats = بحثك
mine-attempts = محاولات هذه الكتلة
mine-best = الأفضل هذه المرة
mine-found = كتل وُجدت
mine-chance = الفرصة في دقيقة
mine-expected = كتلة كل نحو
mine-nothing = لا يُعرف ما دام لا شيء يعمل
mine-chance-under = أقل من { $percent } %
mine-chance-over = أكثر من { $percent } %
mine-under-a-second = أقل من 1 ث
mine-finders-title =
    { $count ->
        [0] من وجد الكتل الأخيرة
        [one] من وجد الكتلة الأخيرة
       *[other] من وجد آخر { $count }
    }
mine-even = بالتساوي: { $each } لكل واحد
mine-finders-none = لم يجد أحد كتلة بعد. قد تكون كتلتك الأولى.
mine-others = غيرهم { $count }، من { $fewest } إلى { $most } لكل واحد
mine-others-even = غيرهم { $count }، { $each } لكل واحد
mine-room-cap = يطلب المضيف من الجميع ألا يتجاوزوا { $rate }. ما تختاره فوق ذلك يبقى عنده.
mine-cap-promise = السقف وعد لا قاعدة. لا أحد يرى سرعتك؛ نصيبك يكشفك.

## Market

market-beside = طلبك ومتجرك
market-view-offers = العروض { $count }
market-view-orders =
    { $count ->
        [0] الطلبات
       *[other] الطلبات { $count }
    }
market-view-shop =
    { $count ->
        [0] متجرك
       *[other] متجرك { $count }
    }
market-view-disputes = النزاعات { $count }
market-new = عرض جديد
market-empty-title = لا شيء معروض بعد.
market-empty = اعرض شيئاً، أو ساعة من وقتك، أو مقعداً عند النافذة. من يطلب يدفع فوراً، لكن السلسلة تحجز المال حتى يقول إنه استلم.
market-no-orders-title = لم تطلب شيئاً بعد.
market-no-orders = ما تطلبه يقف هنا، مع كل خطوة ومن عليه أن يخطوها.
market-no-sales-title = لم يطلب منك أحد بعد.
market-no-sales = اعرض شيئاً. من يطلبه يقف هنا، مع مدى تيقن دفعه.
market-no-disputes-title = لا شيء محجوز.
market-no-disputes = أنت المضيف: حيث لا يتفق طرفا طلب، تقرر هنا من يأخذ المال. وتكتب السلسلة أنك أنت من قرر.
market-offers-label = العروض، الأحدث أولاً
market-your-offers = ما تعرضه
market-left = بقي { $count }
market-ends = يُسحب
market-waits = ينتظر كتلة
market-sold-out = نفد
market-yours = لك
market-order = اطلب
market-order-label = اطلب { $title }
market-withdraw = اسحب
market-withdraw-label = اسحب { $title }
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }، ينتظر
market-tag-held = محجوز { $amount }
market-tag-released = أُفرج عنه
market-tag-refunded = أُعيد
market-step-paid = دُفع
market-paid-you = حجزت { $amount } { $coin }.
market-paid = حجز { $buyer } { $amount } { $coin }.
market-step-hand-over = التسليم
market-step-told = { $seller } يقول
market-step-told-you = قلت
market-told-words = قيل ولم يُثبت: السلسلة لا ترى ما ينتقل من يد إلى يد.
market-not-told = لم يكتب أحد أنه سُلّم.
market-not-told-yet = { $seller } لم يقل بعد.
market-hand-over-now = الدفع مؤكد كما أردت. سلّم، ثم قل ذلك.
market-hand-over-wait =
    { $count ->
        [one] اخترت أن تنتظر تأكيداً آخر: حتى ذلك الحين قد يُلغى.
        [two] اخترت أن تنتظر تأكيدين آخرين: حتى ذلك الحين قد يُلغى.
       *[other] اخترت أن تنتظر { $count } تأكيدات أخرى: حتى ذلك الحين قد يُلغى.
    }
market-handed-words = سُلّم: { $count } × { $title }.
market-handed-do = سلّمته
market-step-end = المال
market-step-release = أفرج عن المال
market-step-decide = قرّر مضيفاً
market-end-later = يُحجز حين يكون الطلب في كتلة.
market-release-you = أنت وحدك تفرج عنه.
market-release-buyer = { $buyer } يفرج عنه لك. تستطيع أن تعيده.
market-release-host = اسمع الطرفين أولاً. ما توقّعه هنا لا يُستردّ.
market-release-other = المشتري يفرج عنه.
market-times-out = إن لم يفعل أحد شيئاً حتى { $height }، بعد نحو { $time }، فلأي أحد أن يعيده إلى { $buyer }.
market-timed-out = لم يفعل أحد شيئاً في الوقت: لأي أحد الآن أن يعيده إلى { $buyer }.
market-ending-release = { $amount } إلى { $who } وُقّع وينتظر كتلة.
market-ending-refund = إعادة { $amount } إلى { $who } وُقّعت وتنتظر كتلة.
market-ended-release = ذهب { $amount } إلى { $who }
market-ended-refund = عاد { $amount } إلى { $who }
market-ended-by = من قرّر
market-do-release = استلمته: أفرج
market-do-release-to = أفرج إلى { $who }
market-do-refund = أعده إلى { $who }
market-do-take-back = استردّه
market-do-ask = اسأل المضيف
market-handover = متى تسلّم؟
market-handover-label = التأكيدات التي تنتظرها
market-shop-note = متجرك
market-at-once = فوراً
market-wait-label =
    { $count ->
        [0] سلّم فوراً
        [one] انتظر تأكيداً واحداً
       *[other] انتظر { $count } تأكيدات
    }
market-wait = تنتظر نحو
market-risk-words = يستردّه مشترٍ له عُشر قوة الهاش
market-risk-none = أي مشترٍ يستطيع أن يستردّه: ما ينتظر يُوقّع من جديد، لغيرك
market-gone = دُفع ثم زال
market-gone-what = { $count } × { $title } لـ { $buyer }
market-gone-kept = أُلغي الطلب وليس في السلسلة. لم تكن سلّمته، فلم يضع شيء.
market-gone-lost =
    { $count ->
        [0] سلّمته بلا تأكيد. الطلب لم يعد في السلسلة: ضاع { $amount }.
        [one] سلّمته بعد تأكيد واحد. الطلب لم يعد في السلسلة: ضاع { $amount }.
       *[other] سلّمته بعد { $count } تأكيدات. الطلب لم يعد في السلسلة: ضاع { $amount }.
    }
market-order-words = مالك يخرج فوراً وتحجزه السلسلة. يأخذه { $seller } حين تفرج عنه.
market-total = يحجز { $amount } { $coin }، ويبقى لك { $kept }.
market-total-none = قل كم قطعة.
market-withdraw-words = لا يقبل طلبات بعد الآن. الطلبات المفتوحة تبقى مفتوحة.
market-release-words = يذهب { $amount } إلى { $who }. لا أحد يستردّه.
market-refund-title = أعد المال
market-refund-words = يعود { $amount } إلى { $who }، والقطع إلى العرض. لا أحد يستردّ ذلك.
market-say-title = عن { $title }
market-say-words = منشور يجيب الطلب. يقرؤه الجميع، ولا يحرّك مالاً.
market-say-label = ما تقوله
market-title-label = ماذا تعرض؟
market-title-example = كعكة شوفان
market-text-label = المزيد عنه، إن شئت
market-price-label = ثمن الواحدة
market-pieces-label = كم
market-pieces-help = قطع
market-sign-offer = وقّع واعرض
market-sign-order = احجز واطلب
market-sign-release = أفرج
market-sign-refund = أعد
market-signed-offer = عرضك وُقّع وينتظر كتلة.
market-signed-order = طلبك وُقّع وينتظر كتلة.
market-signed-settle = وُقّع. يُحسب حين يكون في كتلة.
market-signed-say = قيل، ليقرأه الجميع.
market-signed-withdraw = وُقّع. ينتهي العرض مع الكتلة القادمة.
market-wrong-title = قل ما هو.
market-wrong-title-long = زيادة { $over } بايت: العنوان { $most } على الأكثر، والحرف العربي يأخذ اثنين.
market-wrong-text-long = زيادة { $over } بايت: هذا { $most } على الأكثر، والحرف العربي يأخذ اثنين.
market-wrong-price-empty = قل كم ثمن الواحدة.
market-wrong-price = الثمن 0.01 على الأقل: طلب بلا شيء لا يحجز شيئاً.
market-wrong-pieces = اكتب عدداً صحيحاً من 1 إلى { $most }.
market-wrong-left =
    { $count ->
        [0] لم يبق شيء.
        [one] بقيت واحدة فقط.
       *[other] اكتب عدداً صحيحاً من 1 إلى { $count }.
    }

## Stamp

stamp-beside = ما الختم، وأختامك
stamp-drop = ضع ملفاً هنا: أله ختم؟
stamp-choose = اختر ملفاً
stamp-stays = يبقى الملف في هذا الجهاز. هاشه وحده قد يذهب إلى السلسلة، وفقط إن وقّعت.
stamp-hashing = { $name }: { $done } من { $all }
stamp-hashing-label = كم هُشّ من الملف
stamp-hash = SHA-256 له، كما يطبعه sha256sum
stamp-bytes = { $count } بايت
stamp-kilobytes = { $count } كيلوبايت
stamp-megabytes = { $count } ميغابايت
stamp-existed = كان موجوداً حين وُجدت الكتلة #{ $height }: { $time }.
stamp-none = لم يختم أحد هذا الملف هنا.
stamp-waits = ختم ينتظر كتلة. يُحسب منها.
stamp-as = باسم { $name }
stamp-name = الاسم الذي معه
stamp-name-help = يقرؤه الجميع. الملف نفسه ليس في السلسلة.
stamp-do = اختمه
stamp-receipt = إيصال
stamp-receipt-label = احفظ إيصال { $name }
stamp-proof = ما يثبته الإيصال
stamp-proof-good = صحيح
stamp-proof-words = ختم { $who } { $name }، والكتلة التي فيها الختم تقول { $time }.
stamp-proof-other = وقّعه { $who }، والكتلة التي فيها تقول { $time }. ليس ختم ملف.
stamp-proof-drop = ضع الآن الملف نفسه، لترى أهو هو.
stamp-proof-same = { $name } هو ذلك الملف بعينه، حتى آخر بت.
stamp-proof-differs = { $name } ملف آخر: لا يجوز أن يختلف بت واحد.
stamp-proof-in =
    { $count ->
        [one] هو في الكتلة #{ $height } من هذه السلسلة، بتأكيد واحد.
       *[other] هو في الكتلة #{ $height } من هذه السلسلة، تأكيداته { $count }.
    }
stamp-proof-alone = كتلته ليست في هذه السلسلة. اختلاق واحدة يأخذ { $count } هاش في المتوسط.
stamp-proof-look = انظر المعاملة
stamp-why = ما يثبته الختم
stamp-why-hash = الهاش نفسه يعني الملف نفسه، حتى آخر بت. ومن الهاش لا يحصل أحد على الملف.
stamp-why-when = كان الملف موجوداً حين وُجدت الكتلة. كل كتلة فوقها تزيد ذلك تأكيداً.
stamp-why-not = لا من صنعه، ولا أنه صحيح: بل أن من ختمه كان عنده فقط.
stamp-why-receipt = يُفحص الإيصال بلا أي سلسلة: يقود من الختم إلى بايتات الكتلة الثمانين.
stamp-yours = أختامك
stamp-yours-none = لا شيء بعد.
stamp-yours-none-words = اختم واجبك قبل الدرس. ثم تستطيع أن تُظهر أنه كان منجزاً.

## A new room

start-words = ما تختاره هنا يُكتب في كتلة الغرفة الأولى، ولا أحد يغيره بعد ذلك.
start-presets = أرقام يناسب بعضها بعضاً
start-preset-demo = عرض 15 دقيقة
start-preset-lesson = درس 45 دقيقة
start-preset-week = أسبوع كامل
start-preset-bitcoin = أرقام بيتكوين
start-unit-seconds = ث
start-unit-blocks = كتلة
start-unit-hashes = هاش
start-difficulty = تأخذ الكتلة الأولى
start-difficulty-help = ثم تتبع الصعوبة من تلقاء نفسها.
start-measure = قِس
start-measuring = يُهَشّ نصف ثانية
start-measured = هذا اللسان سرعته { $rate } بخيط واحد، فتأخذ الكتلة الأولى بضع ثوانٍ.
start-reward = مكافأة الكتلة
start-halving = تنتصف بعد
start-allocation = تبدأ بـ
start-allocation-help = للتوزيع، كي لا ينتظر أحد كتلة أولى.
start-cap-help = كل صفحة في الغرفة تلتزم به. وبصفتك المضيف يمكنك تغييره في أي وقت.
start-decides = أنت تحسم النزاعات
start-decides-yes = حيث لا يتفق مشترٍ وبائع، تقول أنت من يأخذ المال.
start-decides-no = لا أحد. ما لا يُفرج عنه يعود إلى المشتري بعد 40 كتلة.
start-rule = كيف تتبع الصعوبة
start-rule-classroom = الصف
start-rule-asert = بيتكوين كاش
start-rule-bitcoin = بيتكوين
start-rule-signers = موقعون معتمدون
start-rule-classroom-words = تتبع في دقائق من يأتي ويذهب، وتسهل ما دام لا أحد يجد كتلة.
start-rule-asert-words = تتبع بثبات؛ وحيث تأخذ الكتلة عشر دقائق، في يومين.
start-rule-bitcoin-words = هدف واحد لـ 2016 كتلة، ثم جديد. صف يتضاعف ينتظره طويلاً.
start-rule-signers-words = لا بحث عن شيء: يختم الموقعون الكتل بالدور، ولا ينشر ويدفع إلا الأعضاء. يقبل الموقعون غيرهم بأصواتهم.
start-signers = الموقعون
start-signers-help = عناوين من يوقع معك، بينها مسافات؛ يجب حضور أغلبية الموقعين. بلا عناوين: أنت وحدك.
start-members = الأعضاء
start-members-help = عناوين من ينشر ويدفع من البداية. الموقعون لهم ذلك على أي حال.
start-sums = ما يعنيه ذلك
start-sum-lesson = في 45 دقيقة
start-sum-blocks = نحو { $count } كتلة
start-sum-halving = تنتصف المكافأة بعد
start-sum-supply = العملات التي ستوجد كلها
start-fixed = العملات لا تساوي شيئاً خارج الغرفة.
start-look-again = ثمة شيء أعلاه ليس صحيحاً بعد.
start-wrong-number = اكتب عدداً صحيحاً من { $least } إلى { $most }.
invite-title = ائت بالآخرين
invite-how = افتح { $address } واكتب الرمز. اسم العملة { $coin }.
invite-open = أظهره كبيراً، اطبعه
invite-print = اطبع قصاصات الدخول

## Projector

projector-title = العرض
projector-open = العرض
projector-join = كيف تدخل
projector-people =
    { $count ->
        [few] { $shown } ألسنة
       *[other] { $shown } لسان
    }
projector-rate = { $rate } معاً
projector-odds = الكتلة 1 من { $odds }
projector-pace = كل { $planned }، ومؤخراً { $lately }
projector-tips = من يقف أين
projector-nodes =
    { $count ->
        [one] عقدة واحدة
        [two] عقدتان
        [few] { $count } عقد
       *[other] { $count } عقدة
    }
projector-elsewhere = كتلة أخرى
projector-split = ليس الجميع على كتلة واحدة. القادمة تحسم.
projector-agreed = الجميع على كتلة واحدة.
projector-undone = { $time }: كتل ملغاة { $count }، وجدها { $finders }.
projector-waits-again = ينتظر من جديد: { $what }
projector-blocks =
    { $count ->
        [0] من وجد الكتل الأخيرة
        [one] الكتلة الأخيرة
       *[other] آخر { $count } كتلة
    }
projector-posts = أحدث المنشورات
projector-held = منشورات محجوبة: { $count }.
projector-hold = احجب المنشورات
projector-pass = أظهر التالي، من { $name }
projector-white = سبورة بيضاء

## Practice

practice-title = تدرّب وحدك
practice-words = غرفة في هذا اللسان، وبرنامجان زميلان. اكسرها كما تشاء.
practice-do = تدرّب
practice-room = تدريب
practice-name = روبوت { $number }
practice-note = تتدرب وحدك: روبوت 1 وروبوت 2 برنامجان في هذا اللسان. ينشران ويدفعان ويشتريان ما تعرضه ويعدّنان.
practice-memo = بلا سبب
practice-says-hello = أنا برنامج وعقدة كاملة. وأنت؟
practice-says-tip = رأسي رأسك، أو سيكون قريباً.
practice-says-fee = أدفع رسماً صغيراً، فقلّما أكون الأخير.
practice-says-fork = انقطع دقيقة ثم عد: يصير لنا فرعان.
practice-says-sell = اعرض شيئاً في السوق. أشتري ما أستطيع دفعه.
practice-says-mine = عدّن كتلة، فيدفع لك الجميع عنها.

## Check of the machine

check-title = افحص هذا الجهاز
check-busy = يُفحص، { $done } من { $all }
check-good = هذا الجهاز يستطيع كل شيء.
check-odd = هذا الجهاز يستطيع المشاركة. المُعلَّم يستحق نظرة.
check-bad = هذا الجهاز لا يستطيع المشاركة كما هو.
check-wasm = WebAssembly يعمل، وإلا ما قرأت هذا.
check-simd = يَهُشّ بالمتجهات، فالتعدين سريع.
check-no-simd = لا متجهات فيه (wasm SIMD): التعدين أبطأ. متصفح أحدث فيه منها.
check-workers = العمّال يبدؤون، فتبقى الصفحة سلسة وهي تعمل.
check-no-workers = لا عامل يبدأ. شيء يمنعهم: إضافة أو قاعدة في المدرسة. اطلب السماح بهم في هذا الموقع.
check-storage = يستطيع حفظ السلسلة؛ استُخدم { $percent } % من تخزين هذا الموقع.
check-storage-full = استُخدم { $percent } % من تخزين هذا الموقع. احفظ غرفك ملفات وامح ما لا تحتاجه.
check-no-storage = المتصفح لا يحفظ شيئاً: نافذة خاصة أو قاعدة. يزول مفتاحك حين تغلق اللسان.
check-relay = المُرحِّل يجيب.
check-no-relay = لا مُرحِّل يجيب بجانب هذه الصفحة. ألسنة هذا المتصفح ما زال بعضها يسمع بعضاً. السبب المعتاد وسيط لا يمرر WebSocket.
check-searcher = ملفات التعدين تُحمَّل.
check-no-searcher = ملفات التعدين لا تُحمَّل. حاجب يظنها لمعدّن خبيث: اسمح لهذا الموقع. كل شيء يعمل إلا التعدين.
check-clock = ساعته صحيحة.
check-clock-off = ساعته مختلفة { $time }. تحسب الصفحة بساعة الغرفة، لكن اضبطها مع ذلك.
check-no-clock = الخادم لا يقول كم الساعة، فلم تُفحص.
check-secure = المصدر آمن: النسخ وبقاء الشاشة مضاءة يعملان.
check-insecure = جاءت الصفحة عبر http، كما في شبكة صف: كل شيء يعمل، لكن النسخ يحتاج يدك وقد تنام الشاشة.

## The host, slow motion, the graphics chip, pruning

hand-title = الغرفة
arg-flag = صواب أو خطأ
arg-flag-or-word = true أو false أو "{ $word }"
network-prune = اترك الكتل القديمة
network-prune-ask = يذهب كل شيء إلا أحدث 500 كتلة: لا تُقرأ المنشورات والدفعات القديمة هنا بعد الآن، ولا يعطيها هذا اللسان للقادمين. تبقى الأرصدة والأسماء والعروض والطلبات المفتوحة. احفظ الغرفة ملفاً أولاً إن لم يحفظها غيرك كاملة.
network-prune-yes = اتركها
network-prune-no = أبقها
network-prune-gone = من الكتل حتى #{ $height } لا يُحفظ هنا إلا الرؤوس ولقطة من الحسابات.
network-prune-done = الكتل المتروكة: { $dropped }، فيها { $freed } بايت. تقوم مقامها لقطة عند #{ $height }، فيها { $taken } بايت.
network-unavailable = الكتل من #{ $lowest } إلى #{ $best } تُعرف برؤوسها، ولا أحد هنا يملكها. من يحفظ الغرفة كاملة يستطيع أن يأتي بها، أو بملفها.
network-rival = فرع وراءه عمل أكثر، وهو الآن عند #{ $height }، يفارق هذا عند #{ $fork }، حيث تُركت الكتل هنا. لتتبعه اخرج من الغرفة وامح سجلاتها ثم ادخل ثانية.
mine-gpu = اهشش بشريحة الرسوم أيضاً
mine-gpu-asking = تُطلب شريحة رسوم من المتصفح.
mine-gpu-insecure = ليس هنا: المتصفح يعير الشريحة لصفحات https أو لجهازك وحده، وهذه جاءت عبر http.
mine-gpu-no-webgpu = ليس هنا: لا WebGPU في هذا المتصفح.
mine-gpu-none = ليس هنا: لا يعرض المتصفح شريحة رسوم.
mine-gpu-software = ليس عند المتصفح إلا برنامج يمثّل شريحة. خيوطك أسرع.
mine-gpu-hardware = أسرع كثيراً من خيوطك، وأحرّ. معالجك يفحص كل ما تجده.
mine-gpu-starting = تُجرَّب على كتل معروفة.
mine-gpu-on = تعمل، ومعالجك يفحص كل ما تجده.
mine-gpu-lost = ضاعت شريحة الرسوم. خيوطك تستمر بدونها؛ اخترها ثانية لتجرب من جديد.
mine-gpu-wrong = أعطت الشريحة هاشاً خاطئاً فلا تُستخدم. خيوطك تستمر بدونها.
mine-gpu-no-device = لم يُعر المتصفح الشريحة. خيوطك تستمر بدونها.
mine-low = خيط واحد ما دامت الصفحة مخفية
mine-low-words = يوفر البطارية ويبرّد الجهاز وأنت تنظر إلى شيء آخر.
slow-title = محاولة واحدة، ببطء
slow-words = ما تفعله خيوطك، لكن أبطأ
slow-step = جرّب رقماً
slow-play = شغّل
slow-pause = توقف
slow-winner = أظهر الفائز في #{ $height }
slow-header = 1. خذ رأس الكتلة: 80 بايت
slow-version = الإصدار
slow-prev = هاش الكتلة السابقة
slow-merkle = بصمة كل معاملاتها
slow-time = الوقت
slow-bits = الهدف، مختصراً
slow-nonce = الرقم المجرَّب
slow-first = 2. اهششها بـ SHA-256: 32 بايت
slow-second = 3. اهشش الهاش
slow-compare = 4. اقرأه من آخره. أهو أصغر من الهدف؟
slow-hash = الهاش
slow-target = الهدف
slow-below = البايت { $nth } يحسم: { $hash } أصغر من { $target }. الباقي لا يهم.
slow-above = البايت { $nth } يحسم: { $hash } أكبر من { $target }. الباقي لا يهم.
slow-equal = كل البايتات سواء، والمساواة صغيرة بما يكفي.
slow-missed = الرقم { $nonce } ليس كتلة. غيّر الرقم تتغير كل بايتات الهاش.
slow-found = الرقم { $nonce } يصنع الكتلة #{ $height }. إنها لك!
slow-late = بلغ الهدف، لكن أحداً كان أسرع.
slow-won = الرقم { $nonce } صنع الكتلة #{ $height }. أي رقم آخر كان سيفسدها.
slow-pace = المحاولات حتى الآن: { $tries }. تحتاج الكتلة { $odds } في المتوسط: { $time } بهذه السرعة.
hand-beside = ما يأمر المضيف المُرحِّل به
hand-tag-open = مفتوحة
hand-tag-closed = مغلقة
hand-tag-first = مقسومة: أنت في النصف الأول
hand-tag-second = مقسومة: أنت في النصف الثاني
hand-tag-weather = طقس سيئ
hand-tag-host = المضيف
hand-tag-muted = صامت
hand-people = الناس
hand-people-reached =
    { $count ->
        [0] لا تبلغ أحداً
        [one] تبلغ واحداً غيرك
        [two] تبلغ اثنين غيرك
       *[other] تبلغ { $count } غيرك
    }
hand-people-count =
    { $count ->
        [one] اتصال واحد
        [two] اتصالان
        [few] { $count } اتصالات
       *[other] { $count } اتصالاً
    }
hand-alone = لا أحد آخر هنا.
hand-alone-words = شارك رابط الغرفة أو رمزها أو QR من السبورة أعلاه.
hand-somebody = أحدهم، رقم { $number }
hand-half-first = النصف الأول
hand-half-second = النصف الثاني
hand-mute = أسكت
hand-mute-label = أسكت { $name }
hand-unmute = دعه يتكلم
hand-unmute-label = دع { $name } يتكلم
hand-remove = أخرج
hand-remove-label = أخرج { $name }
hand-remove-title = أتُخرج { $name }؟
hand-remove-words = يقطع المُرحِّل هذا الاتصال ويقول إنك أنت من فعل. ما نشرته هذه الصفحة ودفعته وعدّنته يبقى في السلسلة.
hand-remove-back = ما دامت الغرفة مفتوحة يعود من يحمّل الصفحة ثانية. أغلق الغرفة أولاً إن لم ترد ذلك.
hand-remove-cancel = أبقِه
hand-remove-do = أخرج
hand-door = الباب
hand-door-open = يدخل من معه الرابط أو الرمز.
hand-door-closed = لا يدخل جديد. من ينقطع اتصاله يعود خلال عشر دقائق؛ ومن يحمّل الصفحة ثانية ينتظر حتى تفتح.
hand-door-close-it = أغلق الغرفة
hand-door-open-it = افتح الغرفة
hand-split = اقسم الغرفة
hand-split-off = نصفان لا يسمع أحدهما الآخر، أنت في الأول. كلاهما يواصل التعدين؛ انظر ما يحدث حين يلتقيان.
hand-split-on = لا يسمع النصفان أحدهما الآخر. حين يلتقيان يبقى الفرع الذي وراءه عمل أكثر ويُلغى الآخر؛ وتنتظر معاملاته من جديد.
hand-split-do = اقسم نصفين
hand-split-again = وزّع ثانية
hand-unite = اجمع النصفين
hand-cap = الإنصاف
hand-cap-each = سقف لكل حاسوب
hand-weather = طقس سيئ
hand-weather-clear = ليصفُ الجو
hand-weather-words = لكل رسالة إلى الجميع في الغرفة. الرسائل تذهب وتعود، فالجواب يأخذ الضعف.
hand-delay = التأخير
hand-loss = رسائل ضائعة
hand-ms = { $ms } م.ث
hand-seconds = { $seconds } ث
hand-percent = { $percent } %
hand-host = المضيف
hand-no-host = لا مضيف لهذه الغرفة. لا أحد يغلقها أو يقسمها أو يُسكت أحداً.
hand-no-relay = لا مُرحِّل يضمك إلى الغرفة، فلا شيء يقال عنها.
hand-host-here = { $host } هنا مضيفاً.
hand-host-away = { $host } هو المضيف، وليس هنا الآن.
hand-host-unknown = أنت مضيف الغرفة. المُرحِّل لا يعرف بعد؛ تظهر الأدوات حين يعرف.
hand-plain = المُرحِّل يمرر كل شيء كما يأتي.
hand-now-title = مضيف الغرفة:
hand-now-muted = أنت صامت: يسقط المُرحِّل ما تقوله هذه الصفحة. ما زلت تسمع الآخرين.
hand-now-first = الغرفة مقسومة. أنت في النصف الأول ولا تسمع الثاني.
hand-now-second = الغرفة مقسومة. أنت في النصف الثاني ولا تسمع الأول.
hand-now-delay = كل رسالة تتأخر { $time }.
hand-now-loss = يضيع { $share } من الرسائل.
hand-now-closed = الغرفة مغلقة أمام الجدد.
hand-now-relay = المُرحِّل يفعل هذا. ألسنة هذا المتصفح ما زال بعضها يسمع بعضاً، والسلسلة تحفظ كل شيء.
hand-reach = إلى أين يبلغ هذا
hand-reach-relay = يفعله المُرحِّل ويخبر الجميع. ألسنة المتصفح الواحد ما زال بعضها يسمع بعضاً.
hand-reach-chain = السلسلة تحفظ كل شيء: لا تؤخذ من أحد منشورات أو عملات أو كتل، وما ينتظر يُمرر لاحقاً.
hand-reach-back = ينتهي حين يخرج الأخير من الغرفة. من أسكته يصمت ثانية بعد تحميل الصفحة ما دامت صفحتك مفتوحة؛ والمشارك الجديد شخص جديد.
wallet-raise = ارفع الرسم
wallet-raise-words = تنتظر برسم قدره { $fee }. إذا وُقّعت ثانية برسم أعلى تقدّمت واحتفظت برقمها ودُفعت مرة واحدة فقط.
wallet-raise-fee = الرسم الجديد
wallet-raise-do = وقّع ثانية
wallet-raised = وُقّعت ثانية برسم قدره { $fee }.
wallet-column-balance = الرصيد بعدها
feed-seek = ابحث في المنشورات
feed-author = لمن
feed-author-any = للجميع
feed-found = يُعرض { $count } من أحدث { $all } منشوراً مع ما يتبعها.
hand-results = النتائج
hand-results-words = الكتل والعملات والمعاملات لكل من له لقب، جدولاً لبرنامج جداول. لا عناوين فيه.
hand-results-save = احفظ كملف CSV
hand-results-saved =
    { $count ->
        [one] حُفظ: شخص واحد.
        [two] حُفظ: شخصان.
        [few] حُفظ: { $count } أشخاص.
       *[other] حُفظ: { $count } شخصاً.
    }
hand-results-name = اللقب
hand-results-blocks = الكتل الموجودة
hand-results-earned = المكسوب منها
hand-results-balance = الرصيد
hand-results-signed = المعاملات الموقّعة
consortium-title = موقعون معتمدون
consortium-needed = يلزم { $needed } من { $all } من الموقعين
consortium-sealed = ختم { $count } من آخر { $all } كتلة
consortium-turn = حان دوره
consortium-members = الأعضاء
consortium-no-members = لا أحد غير الموقعين.
consortium-votes = تصويتات مفتوحة
consortium-no-votes = لا تصويت الآن.
consortium-admit-member = قبول { $name } عضواً
consortium-remove-member = إخراج { $name } من الأعضاء
consortium-admit-signer = قبول { $name } موقعاً
consortium-remove-signer = إخراج { $name } من الموقعين
consortium-tally = الأصوات: { $votes }، المطلوب: { $needed }
consortium-waits = صوتك يدخل كتلتك التالية
consortium-withdrawal-waits = سحب صوتك يدخل كتلتك التالية
consortium-agree = صوّت له
consortium-agree-label = صوّت له: { $what }
consortium-withdraw = اسحب
consortium-withdraw-label = اسحب: { $what }
consortium-idle = تنتظر أصواتك حتى تختم هذه الصفحة كتلاً. ابدأ ذلك في شاشة التعدين.
consortium-propose = تصويت جديد
consortium-change = ما المطلوب
consortium-admit = اقبل
consortium-remove = أخرج
consortium-role = بأي دور
consortium-member = عضو
consortium-signer = موقع
consortium-who = اسم أو عنوان
consortium-who-help = الأعضاء ينشرون ويدفعون؛ والموقعون يختمون الكتل ويصوتون أيضاً.
consortium-do = صوّت
consortium-wrong-nobody = قل من المقصود: اسم أو عنوان.
consortium-wrong-has = من تسميه له هذا الدور بالفعل.
consortium-wrong-lacks = من تسميه ليس له هذا الدور: القوائم أعلاه تقول من له.
consortium-wrong-last = يبقى آخر موقع: بدونه لا يختم أحد كتلة.
consortium-wrong-voted = صوّتَّ لذلك بالفعل؛ تجده بين التصويتات المفتوحة.
consortium-member-words = لا يصوت إلا الموقعون أعلاه. يمكنك النشر والدفع والتبادل.
consortium-outsider = لا يصوت إلا الموقعون أعلاه، ولا يمكنك النشر أو الدفع بعد. أعط موقعاً عنوانك واطلب القبول: { $address }

## البرامج النصية

scripts-title = البرامج النصية
scripts-lead = برامج صغيرة تكتبها بنفسك وتعمل على عقدتك أنت.
script-beside = التشغيل والمخرجات
script-program = البرنامج
script-keys = أثناء الكتابة يضيف Tab مسافة بادئة، ويعيد Escape مفتاح Tab إلى الصفحة. Ctrl+Z للتراجع.
script-pick = أمثلة وبرامج محفوظة
script-unsaved = لم يُحفظ بعد
script-examples = أمثلة
script-own = برامجك
script-name = الاسم
script-save = حفظ
script-delete = حذف
script-saved = حُفظ { $name } في هذا المتصفح.
script-deleted = حُذف { $name }. نصه ما زال هنا.
script-name-missing = أعطِ البرنامج اسمًا أولًا.
script-not-saved = لا مكان له: { $programs } برنامجًا على الأكثر، كل منها { $size } كيبيبايت، ما دام لدى المتصفح مساحة.
script-no-program = هذا ليس برنامجًا: نص من { $size } كيبيبايت على الأكثر.
script-file-save = حفظ في ملف
script-file-open = فتح ملف
script-may = ما يجوز له
script-may-words = يرى البرنامج كل ما تعرفه عقدتك. لا يصل إلى شبكة ولا إلى تخزين ولا إلى صفحة أخرى. وما يفعله غير القراءة تسمح به هنا، لتشغيل واحد.
script-signs = التوقيع باسمي: منشورات ومدفوعات وأسماء وتجارة
script-budget = أقصى ما ينفقه
script-budget-words = المدفوعات والطلبات والرسوم في تشغيل واحد معًا.
script-budget-wrong = اكتب مبلغًا مثل 1.50، أو 0.
script-mines = التعدين بجهازي
script-run = تشغيل
script-stop = إيقاف
script-spent = أُنفق { $amount }
script-output = المخرجات
script-silent = ما يقوله البرنامج وكل نداء يجريه يظهر هنا.
script-older = أسطر أقدم أُزيلت: { $count }
script-dropped = أسطر جاءت أسرع من اللازم: { $count }
script-line = السطر { $line }
script-runs = البرنامج يعمل.
script-ended = انتهى البرنامج.
script-stopped = أُوقف.
script-all-calls = كل النداءات والأحداث، كتصريحات TypeScript
script-not-allowed = لم يُسمح بالنداء { $call } في هذا التشغيل: اسمح به بجانب البرنامج.
script-never = النداء { $call } ليس للبرامج: إنه يغيّر الغرفة أو ما هو مخزّن، وهذا لك وحدك.
script-over-budget = يكلّف هذا { $cost }، والباقي { $left } من الميزانية { $budget }.
script-price-needed = يجب أن يذكر البرنامج رسم النداء { $call } أو سعره كي تُحترم الميزانية.
script-example-hello = ماذا تعرف عقدتي؟
script-example-thanks = روبوت يشكر كل معدّن
script-example-fees = مراقبة الرسوم
script-example-double-spend = إنفاق مزدوج يفشل
script-example-audit = مدقق للسلسلة كلها

## درس للصف

class-lesson = الدرس { $number }
class-on = بدأ معلمك: { $lesson }.
class-seen = في هذه الصفحة يرى معلمك أي أهدافه تبلغ، وأي أسئلة بطاقة الخروج تجيب، وكم مرة تحاول، بالاسم { $name }. لا يُعرض ذلك على غيره.
class-go = إلى الدرس
class-paused-title = أوقف المعلم الدرس مؤقتاً.
class-paused = ارفع نظرك. يستأنف من نفسه؛ وحتى ذلك لا يعدّن هذا التبويب.
class-ticket = بطاقة الخروج
class-ticket-words = ثلاثة أسئلة عن السلسلة. عقدتك أنت تفحص ما تجيب.
class-ticket-explorer = انظر في المستكشف.
class-ticket-short = السلسلة أقصر من أن يُسأل عنها. تأتي الأسئلة بعد إيجاد كتلتين.
class-ticket-check = افحص
class-ticket-right = صحيح.
class-ticket-done = الثلاثة صحيحة.
class-tries = المحاولات: { $count }
class-ask-finder = من وجد الكتلة #{ $height }؟ اسم أو عنوان
class-ask-confirmations = كم تأكيداً للكتلة #{ $height }؟
class-ask-holds = في أي كتلة معاملتك { $txid }…؟ ارتفاعها
class-ask-nonce = ما الرقم المجرَّب للكتلة #{ $height }؟
class-hint-finder = هو شخص آخر. ابحث عن { $height } في المستكشف واقرأ من وجدها.
class-hint-confirmations = ليس هذا العدد. الكتلة نفسها واحد، وكل كتلة فوقها واحد آخر. ابحث عن { $height } في المستكشف.
class-hint-holds = هي كتلة أخرى. ابحث عن { $txid } في المستكشف، أو افتح محفظتك: الارتفاع بجانبها.
class-hint-nonce = هو رقم آخر. ابحث عن { $height } في المستكشف: الرقم المجرَّب آخر حقل في ترويستها.
class-teach = درس للصف
class-teach-words = تفتحه كل صفحة في الغرفة. ترى هنا ما يبلغه كل تلميذ؛ والتلاميذ يُخبَرون بذلك.
class-teach-choose = أي درس
class-start = ابدأ
class-pause = إيقاف مؤقت للجميع
class-resume = استأنف
class-ticket-open = افتح بطاقة الخروج
class-ticket-close = أغلق بطاقة الخروج
class-end = أنهِ الدرس
class-none-yet = لم يُبلّغ أحد بعد.
class-table = ما بلغه كل تلميذ
class-pupil = التلميذ
class-goals = الأهداف
class-tries-head = المحاولات
class-of = { $done } من { $all }
class-goal = الهدف { $number }
class-question = السؤال { $number }
class-saved = حُفظ: { $file }

## أوراق للطباعة

papers-title = أوراق للمعلمين
papers-words = خطط دروس وأوراق عمل وما يرافقها، أسود على أبيض، بمقاس A4 أو Letter.
papers-plans = خطط الدروس
papers-plans-words = ماذا تفعل ومتى، وماذا تسأل، وما الذي يتعثر في الصف.
papers-hand-out = للتوزيع
papers-hand-out-words = القصاصات تُدخل التلاميذ إلى هذه الغرفة. والمسرد يقول ما معنى الكلمات.
papers-worksheets = أوراق العمل
papers-worksheets-words = واحدة لكل درس من دروس المختبر، تُملأ بجانب الشاشة.
papers-for-you = لك وحدك
papers-key-words = أجوبة أوراق العمل وأسئلة الدروس. لا يجدها التلاميذ هنا في غرفة لها مضيف؛ لكن من يقرأ شيفرة البرنامج المصدرية يجدها.
papers-key-not-here = الأجوبة لمضيف هذه الغرفة. وفي غرفة بلا مضيف يستطيع الجميع فتحها.
papers-all = كل الأوراق
papers-print = اطبع
papers-plan = خطة درس، { $minutes } دقيقة
papers-worksheet = ورقة عمل
papers-glossary = مسرد
papers-slips = قصاصات الدخول
papers-key = مفتاح الأجوبة
papers-name = الاسم
papers-date = التاريخ
slip-open = افتح { $address } أو امسح رمز QR.
slip-code = اكتب رمز الغرفة:
slip-begin = اختر اسمًا واكتب منشورك الأول. اسم العملة { $coin }.
slips-no-room = لست في غرفة بعد، فليس هناك ما تدعو إليه.
