# पन्ने के शब्द हिन्दी में। छोटे, सीधे, सही; «आप» और क्रियाएँ।

## Everywhere

title = { $screen } · Chalkchain
title-home = स्वागत
skip = सामग्री पर जाएँ
percent = { $percent } %
duration-seconds = { $seconds } से
ago-seconds = { $count } से
ago-minutes = { $count } मि
ago-hours = { $count } घं
ago-days = { $count } दिन
ago-in-words = { $time } पहले
you-first = आप
you-later = आप
tag-you = आप
wait-count = { $count } इंतज़ार में
address-copy = { $name } का पता कॉपी करें
address-copied = पता कॉपी हुआ।
copy-by-hand = ब्राउज़र कॉपी नहीं करने देता। हाथ से कॉपी करें:
dialog-close = बंद करें
toast-dismiss = हटाएँ
theme-to-dark = गहरा रूप
theme-to-light = हल्का रूप
language-label = भाषा
number-group = ,
number-decimal = .
participant-new = नए टैब में नया भागीदार
fee-label = शुल्क
fee-usual = { $amount }, सामान्य
fee-nothing = { $amount }, रुक सकता है
fee-first = { $amount }, पहले
refusal = { $sentence } नियम: { $rule }।

## Screens

rail-label = पन्ने
nav-more = और
feed-title = दीवार
wallet-title = बटुआ
market-title = बाज़ार
stamp-title = मुहर
mine-title = माइनिंग
explorer-title = खोज
network-title = नेटवर्क
lab-title = प्रयोगशाला
nav-lab-done = { $all } में से { $done }
lab-no-words = प्रयोगशाला के पाठ नहीं मिल सके। जब सर्वर उत्तर दे तब फिर आएँ।
me-no-name = अभी नाम नहीं
me-name-pending = { $name } (इंतज़ार में)

## Board

strip-label = नए ब्लॉक, सबसे नया पहले
room-share = कमरे का कोड { $code }: लिंक और QR कोड दिखाएँ
room-here =
    { $count ->
        [one] इस कमरे में { $count } टैब
       *[other] इस कमरे में { $count } टैब
    }
room-qr = { $name } के लिंक का QR कोड
room-how-to-join = स्वागत पन्ने पर कोड लिखें, लिंक खोलें या QR कोड स्कैन करें।
room-copy-link = लिंक कॉपी करें
room-link-copied = लिंक कॉपी हुआ।
tile-label = ब्लॉक { $height }, { $age } पहले { $miner } को मिला, { $count } लेन-देन
tile-label-undone = रद्द ब्लॉक { $height }, { $age } पहले { $miner } को मिला, { $count } लेन-देन
tile-label-genesis = ब्लॉक 0, जहाँ से यह कमरा शुरू हुआ, { $age } पहले
tile-label-loading = ब्लॉक { $height }, उसके लेन-देन रास्ते में हैं
tile-genesis = शुरुआत
tile-fetching = आ रहा है
tile-undone = रद्द
tile-transactions = { $count } लेन-देन
next-label = अगला ब्लॉक, संख्या { $height }: { $waiting } लेन-देन इंतज़ार में, { $yours } आपके
next-title = अगला ब्लॉक
next-yours = आपका अगला ब्लॉक
next-reward = इनाम और शुल्क, { $amount }
next-trying = संख्याएँ आज़मा रहा है
next-idle = अभी नहीं मिला
next-earns = जीतने पर { $amount } { $coin }

## Transactions

tx-pays = { $from } ने { $to } को { $amount } दिए
tx-you-pay = { $you } { $to } को { $amount } देते हैं
tx-pays-you = { $from } ने { $you } को { $amount } दिए
tx-posts = { $from } ने लिखा
tx-you-post = { $you } ने लिखा
tx-replies = { $from } ने जवाब दिया
tx-you-reply = { $you } ने जवाब दिया
tx-claims = { $from } ने नाम { $name } लिया
tx-you-claim = { $you } ने नाम { $name } लिया
tx-stamps = { $from } ने { $file } पर मुहर लगाई
tx-you-stamp = { $you } ने { $file } पर मुहर लगाई
tx-offers = { $from } { $price } में { $title } देते हैं
tx-you-offer = { $you } { $price } में { $title } देते हैं
tx-withdraws = { $from } ने एक प्रस्ताव हटाया
tx-you-withdraw = { $you } ने एक प्रस्ताव हटाया
tx-orders = { $from } ने { $to } से { $amount } का ऑर्डर किया
tx-you-order = { $you } ने { $to } से { $amount } का ऑर्डर किया
tx-orders-yours = { $from } ने { $you } से { $amount } का ऑर्डर किया
tx-releases = { $from } ने { $to } को { $amount } जारी किए
tx-you-release = { $you } ने { $to } को { $amount } जारी किए
tx-releases-you = { $from } ने { $you } को { $amount } जारी किए
tx-refunds = { $from } ने { $to } को { $amount } लौटाए
tx-you-refund = { $you } ने { $to } को { $amount } लौटाए
tx-refunds-you = { $from } ने { $you } को { $amount } लौटाए
tx-reward = { $to } का इनाम
tx-reward-you = { $you } का इनाम
state-waiting = ब्लॉक #{ $height } के इंतज़ार में · शुल्क { $fee }
state-confirming = { $settled } में से { $confirmations } पुष्टियाँ
state-settled = पक्का
state-confirmations = {" "}· { $count } पुष्टियाँ
state-in-block = {" "}· #{ $height } में

## Status bar

status-label = नोड की हालत
status-peers =
    { $count ->
       *[other] { $shown } साथी
    }
status-tip = सिरा { $height }
status-syncing = ब्लॉक ला रहा है, { $want } में से { $have }
status-room-rate = कमरा { $rate }
status-your-rate = आप { $rate }
status-clock = घड़ी { $offset }
status-clock-off = घड़ी { $offset } ग़लत
status-storage = जगह
status-storage-title = ब्राउज़र की जगह कितनी भरी है
status-storage-used = { $percent } प्रतिशत भरी
status-full = सहेजा नहीं, भरा है
status-not-saved = सहेजा नहीं
status-saving = सहेज रहा है
status-saved = सब सहेजा गया
link-relay = रिले
link-tabs = टैब
link-direct = सीधे
link-direct-count = सीधे: { $count }
link-connecting = { $name }, जुड़ रहा है
link-closed = { $name } नहीं है, फिर कोशिश
link-refused = { $name } मना करता है, फिर कोशिश
link-off = { $name } बंद

## What happened

block-spoken = ब्लॉक { $height } { $miner } को मिला, { $count } लेन-देन।
you-found = आपको #{ $height } मिला।
you-found-toast =
    { $found } { $count ->
        [0] कोई लेन-देन इंतज़ार में नहीं था।
       *[other] उसमें { $count } लेन-देन हैं।
    }
reorg-words =
    बोर्ड #{ $height } से मिटाया गया: { $undone } ब्लॉक रद्द, उनकी जगह ज़्यादा मेहनत वाले { $connected } ब्लॉक आए। { $returned ->
        [0] कोई लेन-देन फिर इंतज़ार में नहीं
       *[other] { $returned } लेन-देन फिर इंतज़ार में हैं
    }{ $refused ->
        [0] ।
       *[other] , { $refused } अब ठीक नहीं बैठते।
    }

## Notices

identity-damaged-title = आपकी सहेजी कुंजी ख़राब है।
identity-damaged = उसे इस ब्राउज़र में { $item } नाम से अलग रखा गया और नई बनाई गई। कुछ मिटाया नहीं गया।
part-coming = यह पन्ना आ रहा है
part-title = यह पन्ना अभी यहाँ नहीं है
part-why = जो मशीन यह पेज देती है, वह इस पन्ने का हिस्सा नहीं दे रही।
part-kept = आपका नोड चलता रहता है, और जो सहेजा था वह अब भी है। रिले के जवाब देने पर फिर कोशिश होगी।

identity-lost-title = आपकी कुंजी रखी नहीं जाती।
identity-lost = यह ब्राउज़र पन्ने को जगह नहीं देता, इसलिए टैब बंद करते ही आपकी कुंजी चली जाएगी।
identity-no-tab-storage = ब्राउज़र इस टैब को जगह नहीं देता, इसलिए यह अलग भागीदार नहीं बन सकता।
identity-no-room-aside = सहेजी कुंजी ख़राब है, और उसे अलग रखने की जगह नहीं। कुछ बदला नहीं। जगह ख़ाली करें और पन्ना फिर खोलें।
identity-no-randomness = इस ब्राउज़र में संयोग का स्रोत नहीं, इसलिए कुंजी नहीं बन सकती। नया ब्राउज़र लें।
identity-locked-title = यह पहचान बंद है।
identity-locked-words = आप सब कुछ पढ़ते हैं और कुछ हस्ताक्षर नहीं करते। इसे यहाँ खोलें: { $wallet }।
identity-replaced = इस टैब की पहचान किसी दूसरे टैब में मिटा दी गई। अब यह कोई और है।
relay-refused-title = रिले इस पन्ने को नहीं लेता।
relay-refused = इस ब्राउज़र के टैब अब भी एक-दूसरे को सुनते हैं, और कुछ खोया नहीं।
offline-title = आप ऑफ़लाइन हैं।
offline = आपने इस नोड को उसके संपर्कों से हटाया: यह किसी को नहीं सुनता और कोई इसे नहीं सुनता। इसे { $network } पन्ने पर वापस लाएँ।
storage-full-title = जगह भर गई।
storage-full = अब जो आएगा वह केवल इस टैब में रहेगा और बंद करते ही चला जाएगा। इस साइट की जगह ख़ाली करें, तब सहेजा जाएगा।
storage-missing-title = कुछ नहीं सहेजा जाता।
storage-missing = यह ब्राउज़र पन्ने को जगह नहीं देता। चेन केवल इस टैब में है; दूसरे अपनी रखते हैं।
damage-title =
    { $count ->
        [one] एक सहेजा रिकॉर्ड ख़राब था।
       *[other] { $count } सहेजे रिकॉर्ड ख़राब थे।
    }
damage-healed = आपके नोड ने जो जाँच न सका उसे नकारा, और दूसरों से फिर माँग रहा है। और कुछ नहीं खोया।
damage-record = { $record }: { $reason }
damage-more = और { $count }

## Errors of the page itself

error-left-room = जवाब आने से पहले पन्ना दूसरे कमरे में चला गया। वहाँ फिर पूछें।
error-worker-failed = नोड का वर्कर रुक गया। पन्ना फिर खोलें; जो सहेजा था वह है।
error-worker-not-started = नोड का वर्कर शुरू नहीं हुआ: उसकी फ़ाइलें ख़राब हैं या अलग-अलग समय की हैं। पन्ना फिर खोलें, ज़रूरत हो तो कैश छोड़कर।
error-build-mismatch = पन्ना और उसका नोड अलग-अलग समय के हैं। पन्ना फिर खोलें, ज़रूरत हो तो कैश छोड़कर।
error-bad-relay = “{ $relay }” किसी रिले का पता नहीं। वह ws:// या wss:// से शुरू होता है। पन्ना बिना रिले चलता है।
error-insecure-relay = https से खुला पन्ना { $relay } नहीं खोल सकता। wss:// रिले लें, या पन्ना रिले से ही http पर खोलें। पन्ना बिना रिले चलता है।
error-room-empty = बोर्ड के छह अक्षर लिखें, या पूरा लिंक चिपकाएँ।
error-room-link = यह लिंक कोई कमरा नहीं बताता: # के बाद का हिस्सा नहीं है। फिर कॉपी करें।
error-room-digit = “{ $character }” किसी कोड में नहीं होता। कोड में अंक और अक्षर होते हैं, पर U नहीं।
error-room-length = कोड में 6 अक्षर होते हैं; इसमें { $length } हैं।
error-bad-argument = { $call }: “{ $argument }” { $expected } होना चाहिए, पर { $found } है।
error-unknown-event = “{ $event }” नाम की घटना नहीं। ये हैं: { $known }।
arg-text = पाठ
arg-whole = 0 से पूर्ण संख्या
arg-text-or-whole = पाठ या 0 से पूर्ण संख्या
arg-function = फ़ंक्शन
arg-object = बताए रूप का ऑब्जेक्ट
arg-bytes = Uint8Array या ArrayBuffer
error-file-too-large = फ़ाइल में { $found } बाइट हैं; नोड ज़्यादा से ज़्यादा { $limit } पढ़ता है।
error-file-not-saved = ब्राउज़र ने फ़ाइल नहीं बनाई: { $reason }।
error-file-not-read = ब्राउज़र फ़ाइल नहीं पढ़ सकता: { $reason }। फिर चुनें।

## Start

start-title = आपका नोड शुरू हो रहा है
start-worker = उसका वर्कर खुल रहा है
start-genesis = पहला ब्लॉक ढूँढ रहा है: अब तक { $tries } कोशिशें
start-finding = रिले और दूसरों से कमरा पूछ रहा है
start-checking = सहेजा हुआ जाँच रहा है, { $all } में से { $done } ब्लॉक
failed-title = आपका नोड शुरू नहीं हुआ
failed-kept = जो सहेजा था वह है।
failed-rule = नियम: { $rule }
failed-again = फिर कोशिश करें
failed-commons = Commons में जाएँ
failed-welcome = स्वागत पर लौटें
lost-title = यहाँ कुछ नहीं
lost = यह पता किसी पन्ने पर नहीं जाता।
lost-back = दीवार पर जाएँ

## Welcome

hero-title = एक ब्लॉकचेन { $underlined }
hero-title-underlined = जो आपकी कक्षा ख़ुद चलाए
hero-words = हर टैब असली चेन का पूरा नोड है: बही रखता है, हर ब्लॉक जाँचता है और अगला पा सकता है। कुछ इंस्टॉल नहीं करना।
hero-live = { $room } से सीधा
hero-back = { $room } पर लौटें
hero-drawing = हर ब्लॉक अपने पहले वाले की ओर इशारा करता है
hero-next = अगला ब्लॉक
hero-next-who = यहाँ कोई भी उसे पा सकता है।
join-title = कमरे में आएँ
join-words = बोर्ड के छह अक्षर, या पूरा लिंक।
join-label = कोड या लिंक
join-do = आएँ
join-busy = आ रहे हैं
join-scan = या कैमरे से बोर्ड का QR कोड स्कैन करें, या खुला कमरा { $commons } देखें।
commons-do = Commons
room-title = कमरा खोलें
room-words = नाम, सिक्का और ब्लॉक का समय चुनें। कक्षा के लिए कोड और QR मिलेगा।
room-name = कमरे का नाम
room-name-example = 10ख कंप्यूटर
room-coin = सिक्के का नाम
room-spacing = एक ब्लॉक में लगे
room-make = कमरा खोलें
room-go-on = दीवार पर जाएँ
room-wrong-empty = उसे नाम दें।
room-wrong-long = नाम में ज़्यादा से ज़्यादा 24 अक्षर; इसमें { $length } हैं।
promise-keys = कुंजियाँ आपके टैब में रहती हैं
promise-account = न खाता, न पीछा
promise-coins = कमरे के बाहर सिक्कों का कोई मोल नहीं
promise-mining = माइनिंग तभी जब आप कहें

## Feed

feed-show = दिखाएँ
feed-everyone = सब
feed-replies = आपको जवाब
feed-yours = आपके
feed-beside = पोस्ट के पास
feed-older = पुराने दिखाएँ
feed-not-found = इस पते की पोस्ट इस नोड के पास मौजूद पोस्ट में नहीं है।
feed-empty-title = अभी कोई पोस्ट नहीं।
feed-empty = पहली लिखें; जब तक कोई माइन करता है, वह लगभग { $seconds } सेकंड में ब्लॉक में होगी।
feed-no-replies-title = अभी किसी ने आपको जवाब नहीं दिया।
feed-no-replies = कुछ पूछें, और फिर यहाँ देखें।
feed-none-yours-title = आपने अभी कुछ नहीं लिखा।
feed-none-yours = आप जो लिखें वह यहाँ रहता है, और यह भी कि चेन को उस पर कितना भरोसा है।
composer-label = पोस्ट लिखें
composer-label-reply = जवाब लिखें
composer-example = कक्षा को लिखें। यहाँ का हर टैब उसे रखेगा, और कोई मिटा नहीं सकता।
composer-example-reply = अपना जवाब लिखें।
composer-bytes = { $most } में से { $used } बाइट
composer-do = हस्ताक्षर कर पोस्ट करें
composer-busy = हस्ताक्षर हो रहे हैं
composer-cancel = रद्द करें
composer-empty = पहले कुछ लिखें।
composer-long = { $over } बाइट ज़्यादा: पोस्ट में { $most } तक, और एक हिन्दी अक्षर तीन लेता है।
post-by = { $name } की पोस्ट
post-link = इस पोस्ट का लिंक:
post-reply = जवाब
post-reply-to = { $name } को जवाब
post-answers = { $post } का जवाब
post-answers-earlier = पहले की पोस्ट
post-about-order = बाज़ार के एक ऑर्डर के बारे में
name-title = दूसरे आपको क्या बुलाएँ?
name-words = आपका नाम चेन पर लिया जाता है: कोई और नहीं ले सकता, और सब देखते हैं।
name-label = आपका नाम
name-do = लें
name-later = अभी नहीं
name-empty = पहले नाम लिखें।
waiting-title = ब्लॉक के इंतज़ार में
waiting-order = ज़्यादा शुल्क पहले
waiting-none = कुछ इंतज़ार में नहीं। आप जो हस्ताक्षर करें वह ब्लॉक में जाने तक यहाँ रहता है।
waiting-more = और { $count }
activity-title = अभी-अभी
activity-none = आपके पन्ना खोलने से अब तक कुछ नहीं हुआ।
activity-found =
    { $name } को { $height } मिला। { $count ->
        [0] कोई लेन-देन इंतज़ार में नहीं था।
       *[other] उसमें { $count } लेन-देन हैं।
    }
activity-joined = { $name } आए।
activity-look = देखें
activity-relay-gone = रिले नहीं है। आपका टैब अपनी चेन रखता है और फिर कोशिश करता है; इस ब्राउज़र के टैब अब भी एक-दूसरे को सुनते हैं।
activity-relay-refuses = रिले इस पन्ने को नहीं लेता। आपका टैब अपनी चेन रखता है और फिर कोशिश करता है; इस ब्राउज़र के टैब अब भी एक-दूसरे को सुनते हैं।
activity-relay-off = आपने अपना टैब रिले से हटाया। वह अपनी चेन रखता है।
activity-relay-back = रिले लौट आया।
activity-tabs-gone = इस ब्राउज़र के दूसरे टैब से संपर्क टूटा।
activity-tabs-off = आपने अपना टैब इस ब्राउज़र के दूसरे टैबों से हटाया।
activity-tabs-back = इस ब्राउज़र के दूसरे टैब से संपर्क लौटा।
here-title = अभी यहाँ
here-count = { $people } लोग, { $tabs } टैब
here-you = आप
here-alone = अभी आप अकेले हैं। दूसरों को लाने के लिए बोर्ड पर कमरे का कोड दबाएँ, या दूसरा टैब खोलें।

## Explorer

explorer-search = ब्लॉक, लेन-देन या व्यक्ति खोजें
explorer-search-example = ऊँचाई, हैश, पता, नाम
explorer-search-empty = पहले ऊँचाई, हैश, पता या नाम लिखें।
explorer-search-nothing = “{ $text }” को यह नोड नहीं जानता: न { $height } तक की ऊँचाई, न ब्लॉक या लेन-देन का पूरा हैश, न पता, न लिया हुआ नाम।
explorer-missing = नहीं मिला।
explorer-no-address = “{ $text }” पता नहीं है: उसका जाँच-अंक नहीं मिलता, अक्षर ग़लत, कम या ज़्यादा हैं।
explorer-no-hash = “{ $text }” हैश नहीं है: हैश में 64 हेक्स अंक होते हैं, इसमें { $length } अक्षर हैं।
explorer-missing-back = सबसे नए ब्लॉकों पर
explorer-looking = देख रहा है
explorer-trunk = चेन, सबसे नया पहले
explorer-branch-undone = रद्द हुई शाखा, सबसे नया पहले
explorer-branch-rival = प्रतिद्वंद्वी शाखा, सबसे नया पहले
explorer-no-rivals = कोई प्रतिद्वंद्वी नहीं। जब दो को एक साथ ब्लॉक मिले, दूसरा यहाँ बनता है, जब तक एक शाखा के पीछे ज़्यादा मेहनत न हो।
explorer-next-label = अगला ब्लॉक, संख्या { $height }: { $waiting } लेन-देन इंतज़ार में
explorer-wiped = { $time } पर मिटाया
explorer-wiped-label = शाखा का पिछला बदलाव
explorer-wiped-by = { $height } ने दूसरी शाखा के पीछे ज़्यादा मेहनत लगाई।
explorer-wiped-undone =
    { $count ->
       *[other] ब्लॉक रद्द
    }
explorer-wiped-returned =
    { $count ->
       *[other] लेन-देन फिर इंतज़ार में
    }
explorer-wiped-kept = दूसरी शाखा में भी
explorer-wiped-refused =
    { $count ->
       *[other] अब ठीक नहीं बैठते:
    }
explorer-beside = ब्लॉकों के पास
explorer-newest = सबसे नए ब्लॉक
explorer-col-height = ब्लॉक
explorer-col-finder = किसे मिला
explorer-col-hash = हैश
explorer-col-transactions = लेन-देन
explorer-col-bytes = बाइट
explorer-col-age = उम्र
explorer-numbers = अंकों में चेन
explorer-blocks = ब्लॉक
explorer-blocks-words = कमरा शुरू होने से { $height }
explorer-mean = ब्लॉकों के बीच समय
explorer-mean-words =
    { $count ->
        [0] कहने को ब्लॉक कम हैं; योजना { $planned } से
       *[other] { $time } से, पिछले { $count } का औसत; योजना { $planned } से
    }
explorer-difficulty = कठिनाई
explorer-difficulty-words = अभी { $count } में से एक हैश काफ़ी छोटा होता है
explorer-rate = कमरा आज़माता है
explorer-rate-words = मिलकर { $rate }
explorer-rate-unknown = कहने को ब्लॉक कम हैं
explorer-waiting = इंतज़ार में
explorer-waiting-words =
    { $count ->
        [0] कुछ भी ब्लॉक के इंतज़ार में नहीं
       *[other] { $count } लेन-देन
    }
explorer-reorg-words = { $fork } के बाद दो शाखाएँ थीं। { $winner } ने दूसरी के पीछे ज़्यादा मेहनत लगाई, इसलिए सब नोड उस पर चले गए।
explorer-reorg-undone = { $count } ब्लॉक रद्द
explorer-reorg-connected = उनकी जगह { $count } ब्लॉक
explorer-reorg-returned = { $count } लेन-देन फिर इंतज़ार में
explorer-reorg-kept = { $count } लेन-देन दूसरी शाखा में भी हैं
explorer-reorg-refused = { $count } लेन-देन अब ठीक नहीं बैठते
explorer-reorg-more = और { $count }
explorer-block-title = ब्लॉक #{ $height }
explorer-block-title-hash = ब्लॉक
explorer-block-unknown-height = ब्लॉक { $id } अभी नहीं है: सबसे नया { $height } है।
explorer-block-unknown-hash = यह नोड ब्लॉक { $id } नहीं जानता। अभी-अभी बना हो तो उसके लेन-देन रास्ते में हैं: थोड़ी देर में फिर देखें।
explorer-genesis = जहाँ से यह कमरा शुरू हुआ
explorer-found-by = { $name } को मिला
explorer-beside-title = चेन में नहीं।
explorer-beside-words = दूसरी शाखा के पीछे ज़्यादा मेहनत है। इस ब्लॉक में जो है वह तभी गिना जाता है जब चेन में भी हो; इस ऊँचाई पर चेन में { $other } है।
explorer-header = 80 बाइट जिनका हैश बनता है
explorer-header-hint = किसी हिस्से पर इशारा करें
explorer-header-label = हेडर के 80 बाइट, हेक्स में, हिस्सों के रंग से
explorer-field-bytes = { $count } बाइट
explorer-field-version = संस्करण
explorer-field-previous = पिछला हैश
explorer-field-merkle = मर्कल जड़
explorer-field-time = समय
explorer-field-bits = लक्ष्य, छोटा
explorer-field-nonce = नॉन्स
explorer-field-reversed = { $hash }, उल्टा
explorer-field-no-parent = कोई नहीं: सब शून्य
explorer-check = ख़ुद जाँचें
explorer-check-with = इससे
explorer-check-terminal = टर्मिनल
explorer-check-python = Python
explorer-check-copy = आदेश कॉपी करें
explorer-check-copied = आदेश कॉपी हुआ।
explorer-check-prints = वह छापता है { $printed } इसे दो-दो अंक उल्टा पढ़ें: { $hash }
explorer-small = काफ़ी छोटा?
explorer-small-yes = लक्ष्य से नीचे
explorer-small-hash = यह हैश
explorer-small-target = लक्ष्य
explorer-small-words = { $hash } { $target } से पहले आता है, इसलिए गिना जाता है। { $odds } में से एक हैश ऐसा होता है।
explorer-small-equal = दोनों बराबर हैं, और यह भी बस गिना जाता है। { $odds } में से एक हैश ऐसा होता है।
explorer-transactions = { $count } लेन-देन
explorer-block-transactions =
    { $count ->
        [0] केवल इनाम
       *[other] { $count } लेन-देन और इनाम
    }
explorer-transactions-none = कमरा बिना किसी के शुरू होता है।
explorer-size = { $most } में से { $used } KiB
explorer-facts = यह कितना पक्का है?
explorer-facts-found = मिला
explorer-facts-parent = इस पर बना
explorer-facts-earned = पाने वाले को मिला
explorer-facts-size = आकार
explorer-facts-bytes = { $count } बाइट
explorer-facts-work = यहाँ तक की मेहनत
explorer-facts-hashes = लगभग { $count } हैश
explorer-not-in-chain = चेन में नहीं
explorer-confirmations =
    { $count ->
        [one] { $shown } पुष्टि
       *[other] { $shown } पुष्टियाँ
    }
explorer-tx-title = लेन-देन
explorer-tx-unknown = लेन-देन { $id } न चेन में है न इंतज़ार में। रद्द ब्लॉकों के इनाम हमेशा के लिए गए।
explorer-tx-payment = भुगतान
explorer-tx-post = पोस्ट
explorer-tx-name = नाम
explorer-tx-stamp = मुहर
explorer-tx-offer = प्रस्ताव
explorer-tx-withdrawal = हटाया प्रस्ताव
explorer-tx-order = ऑर्डर
explorer-tx-settlement = निपटारा
explorer-tx-reward = इनाम
explorer-tx-standing = यह कहाँ है
explorer-tx-block = ब्लॉक
explorer-tx-waits = { $block } इसे ले सकता है
explorer-tx-next-block = अगला ब्लॉक
explorer-tx-heard = पहली बार सुना
explorer-tx-found = इसका ब्लॉक मिला
explorer-tx-height = ऊँचाई
explorer-tx-sequence = क्रम संख्या
explorer-tx-signature = हस्ताक्षर
explorer-tx-unsigned = कोई नहीं: जिसे ब्लॉक मिले वही अपना इनाम लिखता है, और नियम जाँचते हैं
explorer-tx-raw = इसके सब बाइट
explorer-tx-raw-copy = बाइट हेक्स में कॉपी करें
explorer-tx-raw-copied = बाइट कॉपी हुए।
explorer-tx-raw-words = SHA-256 से दो बार हैश कर उल्टा करें तो ऊपर की पहचान मिलती है, हस्ताक्षर समेत।
explorer-tx-memo = टिप्पणी
explorer-tx-message = पाने वाले के शब्द
explorer-tx-new-coins = नए सिक्के और शुल्क
explorer-tx-reward-words = { $reward } नए हैं, { $fees } ब्लॉक के लेन-देन के शुल्क हैं।
explorer-tx-stamped = फ़ाइल का SHA-256, जैसा sha256sum छापता है
explorer-tx-stamp-words = जिसके पास फ़ाइल है वह देख सकता है कि ब्लॉक मिलते समय वह थी। किसने बनाई, यह चेन नहीं देखती।
explorer-tx-stamp-whole = फ़ाइल ख़ुद लेन-देन में है, पूरे { $bytes } बाइट।
explorer-tx-pieces = { $price } पर { $count } नग।
explorer-tx-withdraws = प्रस्ताव { $offer } अब ऑर्डर नहीं लेता। खुले ऑर्डर वैसे ही रहते हैं।
explorer-tx-orders = प्रस्ताव { $offer } से। निपटारे तक पैसा रोका जाता है।
explorer-tx-held = ऑर्डर { $order } ने रोका
explorer-tx-decided = किसने तय किया
explorer-tx-claims = नाम { $name } लेते हैं। कोई और नहीं ले सकता।
explorer-account = खाता
explorer-account-unknown = नाम “{ $id }” किसी ने नहीं लिया।
explorer-account-balance = शेष
explorer-account-in = आने वाला
explorer-account-out = जाने वाला
explorer-account-found = मिले ब्लॉक
explorer-account-earned = उनसे कमाया
explorer-account-address = पता
explorer-account-names =
    { $count ->
       *[other] नाम
    }
explorer-account-no-name = कोई नहीं
explorer-account-sequence = हस्ताक्षरित लेन-देन
explorer-account-history = इसने क्या किया
explorer-account-nothing = अभी कुछ नहीं।
explorer-account-nothing-words = जिसे ब्लॉक मिले या कोई भुगतान करे, वह चेन में दिखता है।
explorer-account-most = सबसे नए { $count } दिखाए हैं।
explorer-check-here = यहीं
explorer-check-prints-hash = वह हैश ही छापता है: { $hash }
explorer-check-here-words = कुछ ढूँढा नहीं जाता: आपका नोड 80 बाइट का हैश फिर से बनाता है।
explorer-check-here-do = 80 बाइट का हैश बनाएँ
explorer-check-here-first = SHA-256 एक बार
explorer-check-here-second = और एक बार
explorer-check-here-hash = उल्टा पढ़ा
explorer-raw-all = सब { $count } बाइट दिखाएँ
explorer-block-raw = पूरा ब्लॉक
explorer-block-raw-words = पहले 80 बाइट हेडर हैं, अगले चार बताते हैं कि कितने लेन-देन हैं, फिर वे एक के बाद एक आते हैं।
explorer-merkle = मर्कल पेड़
explorer-merkle-way = ऊपर का रास्ता
explorer-merkle-proof = उसका प्रमाण: { $count } हैश
explorer-merkle-label = { $count } लेन-देन का मर्कल पेड़। क्रमांक { $nth } से जड़ तक का रास्ता उभारा गया है; उसे साबित करने वाले पास के हैश: { $proof }।
explorer-merkle-alone = केवल एक लेन-देन है: उसकी पहचान ही जड़ है।
explorer-merkle-copy = नक़ल
explorer-merkle-pick = किस लेन-देन से
explorer-merkle-words = शब्दों में रास्ता
explorer-merkle-how = साथ-साथ रखे दो हैश, SHA-256 से दो बार हैश होकर, ऊपर वाला देते हैं।
explorer-merkle-step-left = { $own }, बाईं ओर { $beside } के साथ, देता है { $parent }
explorer-merkle-step-right = { $own }, दाईं ओर { $beside } के साथ, देता है { $parent }
explorer-merkle-step-copy = { $own } अकेला है, इसलिए अपनी नक़ल से जुड़कर देता है { $parent }
explorer-merkle-root = आख़िरी वाला हेडर की मर्कल जड़ है।
explorer-next-tag = बन रहा है
explorer-next-words = हर नोड अपने यहाँ इंतज़ार करती चीज़ों से अपना ब्लॉक बनाता है। हर नए लेन-देन से वह बदलता है और हर मिले ब्लॉक से नया शुरू होता है।
explorer-next-mine = इसे माइन करें
explorer-next-in =
    { $count ->
        [0] केवल इनाम
       *[other] { $count } लेन-देन और इनाम
    }
explorer-next-order = ज़्यादा शुल्क वाले पहले
explorer-next-none = कुछ इंतज़ार में नहीं।
explorer-next-none-words = केवल इनाम वाला ब्लॉक भी उतना ही अच्छा है।
explorer-next-later = { $count } बाद के ब्लॉक के इंतज़ार में
explorer-next-header = इसके हेडर का जो पता है
explorer-next-root = हर लेन-देन से नई
explorer-next-time = जब मिलेगा
explorer-next-nonce = खोज में: { $odds } में से एक चलता है
explorer-next-reward = इनाम और शुल्क, जिसे मिले उसे
explorer-next-fee = { $bytes } बाइट के { $fee }
explorer-stats = आँकड़े
explorer-stats-span = सबसे नए कितने ब्लॉक
explorer-stats-none = अभी गिनने को कुछ नहीं: पहला ब्लॉक मिलते ही शुरू होगा।
explorer-stats-range = { $from } से { $to }
explorer-stats-over = { $from } और अधिक
explorer-stats-times = ब्लॉकों के बीच समय, गिना हुआ
explorer-stats-times-words = { $count } में से { $early } ब्लॉक तय { $planned } सेकंड के भीतर आए। लकीरें दिखाती हैं कि केवल संयोग से क्या होता: छोटे समय बहुत, लंबे कम।
explorer-stats-time = समय
explorer-stats-blocks = ब्लॉक
explorer-stats-chance = केवल संयोग से
explorer-stats-difficulty-words = औसतन हर ब्लॉक पर { $least } से { $most } हैश: यह ब्लॉकों की रफ़्तार के पीछे चलता है।
explorer-stats-hashes = हैश
explorer-stats-fees = शुल्क
explorer-stats-fees-words = { $count } लेन-देन के लिए { $fees } दिए गए।
explorer-stats-finders = किसे मिले
explorer-stats-finders-words = { $count } ब्लॉक, पाने वालों के हिसाब से।
explorer-stats-share = हिस्सा
explorer-stats-others = बाक़ी
explorer-stats-unknown = { $count } ब्लॉक किसे मिले, यहाँ पता नहीं: उनके लेन-देन हटा दिए गए।

## Network

network-beside = चित्र के पास
network-alone-tag = यहाँ और कोई नहीं
network-agreed = सब { $count } #{ $height } की चेन पर
network-apart = { $count } में से { $apart } दूसरे ब्लॉक पर
network-together = { $count } #{ $height } की चेन पर
network-elsewhere = { $count } दूसरे ब्लॉक पर
network-alone = अभी आप अकेले हैं। दूसरा टैब खोलें, या कमरे के कोड से दूसरों को लाएँ।
network-more = { $count } और तालिका में हैं।
network-relay = रिले
network-relay-gone = रिले, नहीं है
network-relay-refuses = रिले, मना करता है
network-relay-off = रिले, बंद
network-your-tab = आपका टैब
network-words-relay = रिले चलता है।
network-words-relay-gone = रिले नहीं है।
network-words-relay-refuses = रिले इस पन्ने को नहीं लेता।
network-words-relay-off = आपने इस नोड को रिले से हटाया।
network-words-no-relay = कोई रिले नहीं।
network-words =
    { $count ->
        [1] केवल आप
       *[other] { $count } नोड, आप उनमें
    }। { $tabs ->
        [0] { "" }
       *[other] { $tabs } इस ब्राउज़र के दूसरे टैब हैं।{ " " }
    }{ $together } ब्लॉक { $height } पर{ $apart ->
        [0] ।
       *[other] , { $apart } दूसरे पर।
    } { $relay }
network-peers = साथी
network-peers-count = { $count } साथी
network-no-peers = अभी कोई साथी नहीं।
network-no-peers-words = इस कमरे का हर टैब जिसे आपका नोड सुनता है, यहाँ है।
network-col-name = नाम
network-col-link = संपर्क
network-col-height = ऊँचाई
network-col-tip = सिरा
network-col-rtt = आना-जाना
network-col-penalty = दंड
network-rtt = { $ms } मि.से
network-same = आपके जैसा
network-penalty = { $limit } में से { $penalty }
network-links = आपके संपर्क
network-link-none = इस पन्ने के पास कोई नहीं; इस ब्राउज़र के टैब फिर भी एक-दूसरे को सुनते हैं
network-link-tabs = यहाँ के टैब
network-link-no-relay = बिना रिले चलता है
network-link-others =
    { $count ->
        [0] और कोई नहीं
       *[other] { $count } और
    }
network-link-open = खुला { $time }
network-link-connecting = जुड़ रहा है, { $time }
network-link-closed = बंद { $time }
network-link-refused = मना, { $time }
network-link-off = बंद { $time }
network-clock = कमरे की घड़ी
network-clock-right = आपकी और कमरे की एक है।
network-clock-behind = आपकी { $time } पीछे है। आपका नोड जोड़ता है।
network-clock-ahead = आपकी { $time } आगे है। आपका नोड घटाता है।
network-clock-past = आपकी और रिले की में { $time } या ज़्यादा का अंतर है, और आपका नोड इससे ज़्यादा नहीं सुधारता।
network-clock-past-warning = आपका नोड अब भी कमरे से बेमेल है: वह दूसरों के ब्लॉक मना कर सकता है, और वे आपके। इसके लिए कोई निकाला नहीं जाता। इस मशीन की घड़ी ठीक करें।
network-clock-fine = ठीक
network-clock-off = बहुत ग़लत
network-clock-warning = आपका नोड कमरे की घड़ी से गिनता है जो रिले से मिलती है, इसलिए यहाँ कुछ नहीं बिगड़ता। बिना रिले उसके पास केवल इस मशीन की घड़ी है, और दूसरे भविष्य के ब्लॉक मना कर सकते हैं। इस मशीन की घड़ी ठीक करें।
network-storage = जगह
network-storage-ok = सहेज रहा है
network-storage-full = भरी
network-storage-missing = कोई नहीं
network-storage-used = इस साइट की जगह का { $percent } %: { $quota } में से { $used } इकाइयाँ।
network-storage-unsaved =
    { $count ->
        [0] सब सहेजा गया।
       *[other] { $count } बदलाव अभी नहीं सहेजे।
    }
network-storage-damaged = { $count } ख़राब रिकॉर्ड, नकारे गए
network-file = कमरा फ़ाइल के रूप में
network-file-words = सब ब्लॉक और जो इंतज़ार में है, रखने के लिए या ऐसी मशीन तक ले जाने के लिए जहाँ कोई संपर्क नहीं। जो खोले वह हर ब्लॉक जाँचता है।
network-file-save = कमरा फ़ाइल में सहेजें
network-file-load = कमरे की फ़ाइल खोलें
network-file-saved = ब्लॉक: { $blocks }। इंतज़ार में लेन-देन: { $waiting }। { $name } नाम से सहेजा।
network-file-loading = फ़ाइल जाँच रहा है: { $percent } %।
network-file-loaded = ब्लॉक: { $new } नए, { $known } जाने हुए, { $refused } नकारे। इंतज़ार में नए लेन-देन: { $waiting }। आप ब्लॉक { $height } पर हैं।
network-file-aside = फ़ाइल की चेन में आपकी से ज़्यादा मेहनत नहीं, इसलिए वह अलग शाखा के रूप में रखी गई।
network-file-refused = ब्लॉक { $height } से नकारा। { $refusal }
network-rule = नियम: { $rule }।
network-identity = यह टैब है
network-identity-browser = कुंजी इस ब्राउज़र की है: इसके सब टैब आप हैं।
network-identity-tab = कुंजी केवल इस टैब की है, और बंद करते ही चली जाती है।
network-participant = इस टैब में नया भागीदार
network-participant-words = इस टैब को अपनी कुंजी मिलती है और यह किसी और के रूप में नए सिरे से शुरू होता है, बिना सिक्के, बिना नाम। ऐसे ही एक मशीन नेटवर्क दिखाती है।
network-participant-back = आपकी कुंजी इस ब्राउज़र में रहती है: कोई भी दूसरा टैब अब भी आप हैं।
network-participant-loses = इस टैब की पहले से अपनी कुंजी है। वह फेंक दी जाएगी, और उसके सिक्के भी।
network-participant-or = इस टैब को वैसा ही रखने के लिए, { $link }।
network-participant-new-tab = नए भागीदार के रूप में नया टैब खोलें
network-participant-cancel = मैं वही रहूँ
network-participant-do = नए सिरे से
network-refused = आपके नोड ने क्या नकारा
network-refused-since = पन्ना खोलने से अब तक
network-refused-none = कुछ नहीं। नियम तोड़ने वाला ब्लॉक या लेन-देन यहाँ आता है, नियम के नाम के साथ।
network-refused-times = लगातार { $times } बार।
network-direct = कक्षा से सीधे लिंक
network-direct-words = रिले न रहने पर भी आपका टैब कुछ सहपाठियों के ब्राउज़रों से जुड़ा रहता है। इसके लिए वे स्थानीय नेटवर्क में इस डिवाइस के पते देखते हैं, और आप उनके।
network-direct-count =
    { $count ->
        [0] अभी कोई सीधा लिंक नहीं। कोई सहपाठी भी इन्हें चालू करे तो एक बनेगा। कक्षा स्थानीय नेटवर्क में इस डिवाइस के पते देखती है।
       *[other] { $count } सीधे लिंक, जो रिले न रहने पर भी रहते हैं। कक्षा स्थानीय नेटवर्क में इस डिवाइस के पते देखती है।
    }
network-direct-never = इस ब्राउज़र में सीधे कनेक्शन (WebRTC) नहीं हैं।
network-offline-words = ऑफ़लाइन आपका टैब अकेला चलता है और आपका लिखा रखता है। दोनों ओर ब्लॉक मिलें तो आपके लौटने पर कम काम वाली शाखा पलट दी जाती है।
network-is-offline = जब तक आप ऑनलाइन न हों या पन्ना फिर न खोलें, यह नोड किसी को नहीं सुनता और कोई इसे नहीं सुनता।
network-go-offline = ऑफ़लाइन जाएँ
network-go-online = ऑनलाइन आएँ
network-limits = इस नोड की सीमाएँ
network-limits-words = इनसे आगे जो आए वह मना होता है, ताकि कोई यह टैब न भर सके।
network-limit-of = { $most } में से { $used }
network-limit-pool = इंतज़ार में लेन-देन
network-limit-account = एक खाते के
network-limit-peers = साथी
network-limit-penalty = दंड जिस पर साथी कटता है
network-limit-message = संदेश
network-limit-block = ब्लॉक
network-limit-transaction = लेन-देन
network-limit-post = पोस्ट
traffic = आपका नोड क्या सुनता और कहता है
traffic-none = अभी कुछ नहीं गुज़रा।
traffic-none-words = आपके देखने से आगे आपके नोड और दूसरों के बीच के संदेश यहाँ आते हैं। दूसरा टैब खोलें या कुछ लिखें, और देखें वे क्या कहते हैं।
traffic-hidden = जो गुज़रा उसमें आपके चुनाव का कुछ नहीं।
traffic-show-all = सब दिखाएँ
traffic-kept = जब तक आप इस पन्ने पर हैं, सबसे नए { $count } रखे जाते हैं।
traffic-left-out = { $count } बहुत तेज़ गुज़रे और छूट गए।
traffic-came = इस बीच { $count } आए
traffic-pause = रोकें
traffic-go-on = जारी रखें
traffic-way = कौन-से संदेश
traffic-way-all = सब
traffic-way-heard = सुने
traffic-way-said = कहे
traffic-way-refused = मना
traffic-kind = संदेश का प्रकार
traffic-all-kinds = सब प्रकार
traffic-group-transactions = लेन-देन
traffic-group-blocks = ब्लॉक और हेडर
traffic-group-questions = प्रश्न
traffic-group-presence = उपस्थिति और कमरा
traffic-group-class = कक्षा
traffic-end = दूसरे सिरे पर कौन
traffic-all-ends = कोई भी
traffic-everybody = सब
traffic-stranger = साथी { $number }
traffic-heard-from = सुना गया, किससे:
traffic-said-to = कहा गया, किससे:
traffic-refused-of = मना किया, किसका:
traffic-bytes = { $count } B
traffic-new-tip = { $says }। नया शीर्ष
traffic-refused = { $says }। नियम { $rule } ने मना किया
traffic-unreadable = बाइट जो संदेश नहीं
traffic-hello = नमस्ते, प्रोटोकॉल { $version }। { $block } पर है
traffic-tip = { $block } पर है
traffic-get-all-headers = सब हेडर माँगता है
traffic-get-headers = { $block } के बाद के हेडर माँगता है
traffic-no-headers = और नए हेडर नहीं
traffic-headers = { $count } हेडर, { $first } से { $last } तक
traffic-get-blocks = { $count } ब्लॉक माँगता है, पहला { $first }
traffic-whole-block = { $block }, { $finder } ने पाया, { $count } लेन-देन
traffic-has = { $count } लेन-देन हैं, पहला: { $first }
traffic-has-nothing = इंतज़ार में कोई लेन-देन नहीं
traffic-get-transactions = { $count } लेन-देन माँगता है, पहला: { $first }
traffic-transactions = { $count } लेन-देन, पहला: { $first }
traffic-not-found = माँगे गए { $count } ब्लॉक नहीं हैं
traffic-get-pool = पूछता है क्या ब्लॉक के इंतज़ार में है
traffic-ping = क्या आप हैं? { $number }
traffic-pong = मैं हूँ: { $number }
traffic-get-room = पूछता है यह कौन-सा कमरा है
traffic-room = कमरा { $name }
traffic-no-room = कुछ जो कमरा नहीं
traffic-lesson = मेज़बान पाठ { $number } पढ़ाता है
traffic-look-up = मेज़बान सबसे ऊपर देखने को कहता है
traffic-ticket = मेज़बान अंतिम प्रश्न खोलता है
traffic-no-lesson = मेज़बान कहता है कोई पाठ नहीं चल रहा
traffic-cap = मेज़बान कहता है कि कोई { $rate } से तेज़ न चले
traffic-no-cap = मेज़बान ने सीमा हटाई
traffic-report = { $name } ने { $count } लक्ष्य पाए
traffic-get-hello = पूछता है आप कौन हैं
traffic-pruned = #{ $height } तक पूरे ब्लॉक नहीं
traffic-block = #{ $height }, { $hash }
traffic-says = कहता है
traffic-verdict = क्या हुआ
traffic-from = किससे
traffic-to = किसको
traffic-at = कब
traffic-over = { $link } से
traffic-raw = सब बाइट, { $count }
traffic-copy = बाइट हेक्स में कॉपी करें
traffic-copied = बाइट कॉपी हुए।
traffic-more = और { $count }
traffic-was-sent = यह इस नोड से निकला।
traffic-was-taken = किसी नियम ने नहीं रोका।
traffic-was-tip = किसी नियम ने नहीं रोका, और आपकी चेन का नया शीर्ष है।
traffic-why-transactions = नोड पहचान-संख्या से बताते हैं कि उनके पास कौन-से लेन-देन हैं, और जो दूसरे के पास नहीं वे भेजते हैं।
traffic-why-blocks = पहले 80 बाइट के हेडर आते हैं: वे काम दिखाते हैं। फिर पूरे ब्लॉक, और हर एक आगे जाने से पहले सब नियमों से जाँचा जाता है।
traffic-why-questions = नोड जो कमी हो वह माँगता है, एक बार में एक साथी से, और उत्तर न मिले तो दूसरे से।
traffic-why-presence = नोड एक-दूसरे का अभिवादन करते हैं, कहाँ हैं बताते हैं और संदेश का समय नापते हैं। बिना प्रमाण कुछ नहीं माना जाता।
traffic-why-class = पाठ पर मेज़बान की बात, और विद्यार्थी उसे जो बताते हैं। इस पर हस्ताक्षर है, और यह चेन का भाग नहीं।
traffic-why-none = जो बाइट पढ़े न जाएँ नोड उन्हें पूरा मना करता है और भेजने वाले के नाम दर्ज करता है।

## Wallet

wallet-beside = आपका पता और शब्द
wallet-balance = शेष
wallet-spendable = आप ख़र्च सकते हैं
wallet-leaving = जाने वाला
wallet-coming = आने वाला
wallet-earned = { $count } ब्लॉक से कमाया
wallet-send = भेजें
wallet-send-note = हस्ताक्षर यहीं; कुंजी इस टैब से कभी नहीं जाती
wallet-to = किसे: नाम या पता
wallet-to-help = यहाँ किसी का लिया नाम, या पता।
wallet-to-known = { $name } यानी { $address }।
wallet-to-no-name = इस पते के लिए किसी ने नाम नहीं लिया। अंत तक मिलाएँ।
wallet-to-yourself = वह आप ही हैं।
wallet-names = मिलते नाम
wallet-was = पहले { $name }
wallet-key-enter = Enter
wallet-memo = टिप्पणी, चाहें तो; सब पढ़ सकते हैं
wallet-amount = रक़म
wallet-fee = ब्लॉक पाने वाले का शुल्क
wallet-fee-nothing = रुक सकता है
wallet-fee-usual = अगला ब्लॉक
wallet-fee-first = सबसे पहले
wallet-sum = { $to } को { $amount } मिलेंगे, आपके पास { $kept } रहेंगे। यह आपका लेन-देन { $number } है।
wallet-sum-over = शुल्क समेत यह आपकी सीमा से { $over } ज़्यादा है।
wallet-sum-none = यह आपका लेन-देन { $number } होगा।
wallet-sign = हस्ताक्षर कर भेजें
wallet-sending = हस्ताक्षर हो रहे हैं
wallet-sent = { $to } के लिए { $amount } पर हस्ताक्षर हुए, ब्लॉक का इंतज़ार है।
wallet-wrong-to = बताएँ किसे देना है: नाम या पता।
wallet-wrong-amount-empty = बताएँ कितना।
wallet-wrong-amount = यह रक़म नहीं। 2.50 जैसे लिखें।
wallet-wrong-amount-fine = सबसे छोटा सिक्का 0.01 है: बिंदु के बाद दो अंक तक।
wallet-wrong-amount-large = यह किसी भी कमरे के सारे सिक्कों से ज़्यादा है।
wallet-wrong-amount-none = कम से कम 0.01 भेजें।
wallet-wrong-memo = { $over } बाइट ज़्यादा: टिप्पणी में { $most } तक, और एक हिन्दी अक्षर तीन लेता है।
wallet-history = इतिहास
wallet-history-note = पाँच लकीरें और पक्का
wallet-history-none = अभी कुछ आया-गया नहीं।
wallet-history-none-words = माइनिंग में ब्लॉक पाएँ, या किसी को भुगतान करने दें।
wallet-history-more = और दिखाएँ
wallet-column-kind = प्रकार
wallet-column-what = क्या
wallet-column-state = हालत
wallet-paid-to = { $name } को
wallet-paid-by = { $name } से
wallet-reward = इनाम, ब्लॉक #{ $height }
wallet-post = आपकी पोस्ट
wallet-reply = आपका जवाब
wallet-name = नाम { $name }
wallet-stamp = { $file } की मुहर
wallet-offer = प्रस्ताव: { $title }
wallet-withdrawal = हटाया प्रस्ताव
wallet-ordered-from = { $name } से ऑर्डर
wallet-ordered-by = { $name } का ऑर्डर
wallet-released-to = { $name } को जारी
wallet-released-by = { $name } ने जारी किया
wallet-refunded-to = { $name } को लौटाया
wallet-refunded-by = { $name } ने लौटाया
wallet-details = आपका लेन-देन { $number } · शुल्क { $fee }
wallet-fee-by-payer = शुल्क { $fee }, उन्होंने दिया
wallet-plus-fees = और शुल्क { $fees }
wallet-no-fees = इसमें शुल्क नहीं
wallet-with-memo = { $details } · “{ $memo }”
wallet-address = आपका पता
wallet-address-of = { $name } को दें
wallet-qr = आपके पते का QR कोड
wallet-copy = कॉपी
wallet-copy-address = अपना पता कॉपी करें
wallet-show-large = बड़ा दिखाएँ
wallet-words = वापसी के शब्द
wallet-words-shown = वापसी के आपके 12 शब्द
wallet-words-hidden = 12 छिपे शब्द
wallet-words-care = जो इन्हें देखे, बटुआ उसका। क्या प्रोजेक्टर चालू है?
wallet-words-hold = देखने के लिए दबाए रखें
identity-title = यहाँ आप कौन हैं
identity-locked = बंद
identity-open = खुली, { $minutes } मिनट बाद अपने-आप बंद होती है
identity-rename = नाम बदलें
identity-words-locked = यह टैब सब कुछ पढ़ता है और कुछ हस्ताक्षर नहीं करता, जब तक आप इसे अपने गुप्त वाक्य से न खोलें।
identity-words-open = कुंजी आपके गुप्त वाक्य से बंद करके रखी है। इस टैब में वह खुली है, जब तक आप उसे बंद न करें, पृष्ठ फिर से लोड न करें, या { $minutes } मिनट तक पृष्ठ का उपयोग न करें। माइनिंग भी उपयोग है।
identity-words-browser = कुंजी इस ब्राउज़र में रखी है। जो भी इस मशीन का उपयोग करे, उससे हस्ताक्षर कर सकता है; गुप्त वाक्य इसे रोकता है।
identity-passphrase = गुप्त वाक्य
identity-unlock = खोलें
identity-unlocking = खुल रही है
identity-others = इस टैब में कोई और बनें
identity-switch = बदलें
identity-switch-to = { $name } पर जाएँ
identity-tab-only = केवल यह टैब
identity-unnamed = पहचान { $number }
identity-add = पहचान जोड़ें
identity-add-title = पहचान जोड़ें
identity-add-words = हर पहचान की अपनी कुंजी, अपनी शेष राशि और अपना नाम होता है। यह टैब नई पहचान बन जाता है; आप कभी भी वापस जा सकते हैं।
identity-add-key = उसकी कुंजी
identity-add-new = नई कुंजी
identity-add-from-words = पुनर्प्राप्ति शब्दों से
identity-add-do = जोड़ें और बदलें
identity-words-field = उसके 12 पुनर्प्राप्ति शब्द
identity-words-help = उनके क्रम में, बीच में खाली जगह के साथ।
identity-name = आप उसे क्या कहते हैं
identity-name-help = यह केवल आप इस ब्राउज़र में देखते हैं। जो नाम दूसरे देखते हैं, वह संदेशों के पृष्ठ पर लिया जाता है।
identity-keep = उसकी कुंजी कहाँ रखी जाए
identity-keep-browser = इस ब्राउज़र में
identity-rename-title = इस पहचान का नाम बदलें
identity-rename-do = सहेजें
identity-cancel = रद्द करें
identity-passphrase-set = गुप्त वाक्य से बंद करें
identity-passphrase-change = गुप्त वाक्य
identity-passphrase-title = इस पहचान के लिए गुप्त वाक्य
identity-passphrase-words = कुंजी बंद करके रखी जाती है। पृष्ठ लोड होने या { $minutes } मिनट तक उपयोग न होने के बाद जब भी आप हस्ताक्षर करना चाहें, आप गुप्त वाक्य लिखते हैं। आपके दूसरे टैब तुरंत बंद हो जाते हैं। कोई उसे बदल नहीं सकता: जो भूल जाए, उसे पुनर्प्राप्ति शब्द चाहिए।
identity-passphrase-new = नया गुप्त वाक्य
identity-passphrase-help = { $least } या अधिक अक्षर। कुछ शब्द एक शब्द से बेहतर हैं।
identity-passphrase-again = एक बार फिर
identity-passphrase-short = बहुत छोटा: कम से कम { $least } में से { $found } अक्षर।
identity-passphrase-differs = ये दोनों एक जैसे नहीं हैं। एक बार फिर लिखें।
identity-passphrase-remove = हटाएँ
identity-passphrase-do = बंद करें
identity-locking = बंद हो रही है
identity-lock-now = अभी बंद करें
identity-wrong-passphrase = यह इस पहचान का गुप्त वाक्य नहीं है। फिर कोशिश करें।
identity-unknown-form = इस पृष्ठ के किसी और संस्करण ने यह पहचान बंद की है। पृष्ठ फिर से लोड करें या पुनर्प्राप्ति शब्द लें।
identity-no-worker = कुंजियाँ बंद करने और खोलने वाला भाग लोड नहीं हो सका। देखें कि इस पृष्ठ का सर्वर मिलता है या नहीं, और फिर कोशिश करें।
identity-no-storage = ब्राउज़र का भंडार भरा है या मना है, इसलिए कुछ नहीं बदला। कुछ जगह खाली करें और फिर कोशिश करें।
identity-too-many = यह ब्राउज़र पहले से { $most } पहचानें रखता है। पहले एक मिटाएँ।
identity-erase = छोड़ें और मिटाएँ…
identity-erase-title = इस मशीन से मिटाएँ
identity-erase-this = यह पहचान
identity-erase-all = सब कुछ
identity-erase-this-words = कुंजी मिटा दी जाती है। पुनर्प्राप्ति शब्दों के बिना उसके सिक्के और नाम फिर कभी किसी को नहीं मिलते।
identity-erase-all-words = इस पृष्ठ की सभी पहचानें, कमरे और सेटिंग मिटा दी जाती हैं, और आप शुरुआत पर आ जाते हैं। उसके दूसरे टैब भी अपने कमरे छोड़ देते हैं।
identity-erase-chain = आपने जो लिखा और चुकाया, वह बाकी सबकी शृंखला में रहता है।
identity-erase-do = मिटाएँ

## Mine

mine-beside = आपकी खोज के अंक
mine-builds = आपका टैब { $tip } पर बनाता है। जीते तो { $count } लेन-देन जोड़ेगा और { $amount } { $coin } कमाएगा।
mine-would-build = सिरा { $tip } है। उस पर ब्लॉक अभी { $count } लेन-देन जोड़ेगा और { $amount } { $coin } कमाएगा।
mine-controls = नियंत्रण
mine-start = शुरू
mine-start-words = अभी कुछ नहीं चल रहा
mine-stop = रोकें
mine-running = { $time } से चल रहा है
mine-one = एक ब्लॉक माइन करें
mine-one-busy = एक ब्लॉक माइन हो रहा है
mine-threads = थ्रेड
mine-of-cores = { $cores } कोर में से
mine-threads-words = { $cores } में से { $threads }
mine-cap = सीमा, न्याय के लिए
mine-no-cap = कोई सीमा नहीं
mine-slate-title = आपके हैश कहाँ गिरते हैं
mine-no-memory = हर कोशिश नया पासा है, और पासे को कुछ याद नहीं
mine-slate-dots = बिंदु उन्हीं संभावनाओं का नमूना हैं, सेकंड में 2 तक; आपका सबसे अच्छा और आपका ब्लॉक असली हैश हैं।
mine-slate-counts = अंक बताते हैं कि संभावना से आपकी कितनी कोशिशें किस खाने में हैं; आपका सबसे अच्छा और आपका ब्लॉक असली हैश हैं।
mine-slate-words = इस ब्लॉक के लिए आपकी { $attempts } कोशिशें कहाँ गिरीं। ज़्यादातर लक्ष्य से दूर हैं; सबसे अच्छी { $zeros } शून्यों से शुरू होती है। ब्लॉक को औसतन { $odds } कोशिशें लगती हैं, और उसका हैश कम से कम { $needs } शून्यों से शुरू होता है।
mine-slate-words-none = इस ब्लॉक के लिए अभी कुछ नहीं आज़माया। ब्लॉक को औसतन { $odds } कोशिशें लगती हैं, और उसका हैश कम से कम { $needs } शून्यों से शुरू होता है।
mine-anything = कोई भी
mine-odds = { $count } में 1
mine-odds-million = { $count } मिलियन में 1
mine-odds-billion = { $count } बिलियन में 1
mine-odds-trillion = { $count } ट्रिलियन में 1
mine-odds-power = 2^{ $power } में 1
mine-best-mark = इस बार आपका सबसे अच्छा
mine-own-mark = #{ $height }, आपका
mine-far = लक्ष्य से दूर
mine-rarer = हर खाना 16 गुना विरल
mine-target = लक्ष्य
mine-a-block = ब्लॉक
mine-rate-title = आपकी हैश गति
mine-rate-words = पिछले पाँच मिनट की गति: अभी { $rate }, सबसे ज़्यादा { $top }। नीचे की तालिका अंकों में बताती है।
mine-rate-begin = 5 मि पहले
mine-rate-tips = निशान: नए ब्लॉक
mine-rate-now = अभी
mine-rate-cap = सीमा { $cap }
chart-as-table = तालिका दिखाएँ
mine-rate-when = कब
mine-rate-mean = गति
mine-rate-span = { $from } से { $to } से पहले
mine-stats = आपकी खोज
mine-attempts = इस ब्लॉक की कोशिशें
mine-best = इस बार सबसे अच्छा
mine-found = मिले ब्लॉक
mine-chance = एक मिनट में मौक़ा
mine-expected = लगभग हर
mine-nothing = जब तक कुछ नहीं चलता, पता नहीं
mine-chance-under = { $percent } % से कम
mine-chance-over = { $percent } % से ज़्यादा
mine-under-a-second = 1 से से कम
mine-finders-title =
    { $count ->
        [0] पिछले ब्लॉक किसे मिले
       *[other] पिछले { $count } किसे मिले
    }
mine-even = बराबर: हर एक को { $each }
mine-finders-none = अभी किसी को ब्लॉक नहीं मिला। आपका पहला हो सकता है।
mine-others = { $count } और, हर एक { $fewest } से { $most }
mine-others-even = { $count } और, हर एक { $each }
mine-room-cap = मेज़बान सबसे कहता है कि { $rate } से तेज़ न चलें। आप ज़्यादा चुनें तो भी इतना ही रहेगा।
mine-cap-promise = सीमा वादा है, नियम नहीं। आपकी गति कोई नहीं देखता; आपका हिस्सा बता देता है।

## Market

market-beside = आपका ऑर्डर और दुकान
market-view-offers = प्रस्ताव { $count }
market-view-orders =
    { $count ->
        [0] ऑर्डर
       *[other] ऑर्डर { $count }
    }
market-view-shop =
    { $count ->
        [0] आपकी दुकान
       *[other] आपकी दुकान { $count }
    }
market-view-disputes = विवाद { $count }
market-new = नया प्रस्ताव
market-empty-title = अभी कुछ नहीं बिक रहा।
market-empty = कोई चीज़, अपना एक घंटा, खिड़की वाली सीट दें। ऑर्डर करने वाला तुरंत देता है, पर चेन पैसा तब तक रोकती है जब तक वह न कहे कि मिल गया।
market-no-orders-title = आपने अभी कुछ ऑर्डर नहीं किया।
market-no-orders = आपका ऑर्डर यहाँ रहता है, हर क़दम के साथ और किसे उठाना है।
market-no-sales-title = अभी किसी ने आपसे ऑर्डर नहीं किया।
market-no-sales = कुछ दें। जो ऑर्डर करे वह यहाँ है, और उसका भुगतान कितना पक्का है।
market-no-disputes-title = कुछ रोका नहीं है।
market-no-disputes = आप मेज़बान हैं: जहाँ ऑर्डर के दोनों पक्ष सहमत न हों, आप यहाँ तय करते हैं कि पैसा किसे मिले। चेन लिखती है कि वह आप थे।
market-offers-label = प्रस्ताव, सबसे नया पहले
market-your-offers = आप क्या देते हैं
market-left = { $count } बचे
market-ends = हट रहा है
market-waits = ब्लॉक के इंतज़ार में
market-sold-out = बिक गया
market-yours = आपका
market-order = ऑर्डर
market-order-label = { $title } ऑर्डर करें
market-withdraw = हटाएँ
market-withdraw-label = { $title } हटाएँ
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }, इंतज़ार में
market-tag-held = { $amount } रोके
market-tag-released = जारी
market-tag-refunded = लौटाया
market-step-paid = भुगतान हुआ
market-paid-you = आपने { $amount } { $coin } बाँधे।
market-paid = { $buyer } ने { $amount } { $coin } बाँधे।
market-step-hand-over = सौंपना
market-step-told = { $seller } कहते हैं
market-step-told-you = आपने कहा
market-told-words = कहा गया, सिद्ध नहीं: हाथ क्या बदला, चेन नहीं देखती।
market-not-told = किसी ने नहीं लिखा कि सौंपा गया।
market-not-told-yet = { $seller } ने अभी नहीं कहा।
market-hand-over-now = भुगतान उतना पक्का है जितना आप चाहते थे। सौंपें, फिर कहें।
market-hand-over-wait = आपने { $count } और पुष्टि का इंतज़ार चुना: तब तक यह रद्द हो सकता है।
market-handed-words = सौंपा: { $count } × { $title }।
market-handed-do = मैंने सौंप दिया
market-step-end = पैसा
market-step-release = पैसा जारी करें
market-step-decide = मेज़बान के रूप में तय करें
market-end-later = ऑर्डर ब्लॉक में आते ही रोका जाएगा।
market-release-you = केवल आप जारी कर सकते हैं।
market-release-buyer = { $buyer } आपको जारी करेंगे। आप लौटा सकते हैं।
market-release-host = पहले दोनों पक्ष सुनें। यहाँ का हस्ताक्षर वापस नहीं होता।
market-release-other = ख़रीदार जारी करता है।
market-times-out = { $height } तक, लगभग { $time } में, कोई कुछ न करे तो कोई भी { $buyer } को लौटा सकता है।
market-timed-out = समय पर किसी ने कुछ नहीं किया: अब कोई भी { $buyer } को लौटा सकता है।
market-ending-release = { $who } को { $amount } पर हस्ताक्षर हुए, ब्लॉक का इंतज़ार है।
market-ending-refund = { $who } को { $amount } लौटाने पर हस्ताक्षर हुए, ब्लॉक का इंतज़ार है।
market-ended-release = { $amount } { $who } को गए
market-ended-refund = { $amount } { $who } को लौटे
market-ended-by = किसने तय किया
market-do-release = मिल गया: जारी करें
market-do-release-to = { $who } को जारी करें
market-do-refund = { $who } को लौटाएँ
market-do-take-back = वापस लें
market-do-ask = मेज़बान से पूछें
market-handover = आप कब सौंपते हैं?
market-handover-label = कितनी पुष्टियों का इंतज़ार
market-shop-note = आपकी दुकान
market-at-once = तुरंत
market-wait-label =
    { $count ->
        [0] तुरंत सौंपें
       *[other] { $count } पुष्टि का इंतज़ार करें
    }
market-wait = आप रुकते हैं लगभग
market-risk-words = दसवें हिस्से की हैश शक्ति वाला ख़रीदार वापस ले लेता है
market-risk-none = कोई भी ख़रीदार वापस ले सकता है: इंतज़ार वाला किसी और के नाम फिर हस्ताक्षर हो सकता है
market-gone = भुगतान हुआ, फिर ग़ायब
market-gone-what = { $buyer } के लिए { $count } × { $title }
market-gone-kept = ऑर्डर रद्द हुआ और चेन में नहीं है। आपने सौंपा नहीं था, इसलिए कुछ नहीं खोया।
market-gone-lost =
    { $count ->
        [0] आपने बिना पुष्टि सौंपा। ऑर्डर अब चेन में नहीं: { $amount } गए।
       *[other] आपने { $count } पुष्टि के बाद सौंपा। ऑर्डर अब चेन में नहीं: { $amount } गए।
    }
market-order-words = आपका पैसा तुरंत जाता है और चेन रोकती है। आप जारी करें तब { $seller } को मिलता है।
market-total = { $amount } { $coin } बँधेंगे, आपके पास { $kept } रहेंगे।
market-total-none = बताएँ कितने नग।
market-withdraw-words = यह अब ऑर्डर नहीं लेगा। खुले ऑर्डर खुले रहेंगे।
market-release-words = { $amount } { $who } को जाएँगे। कोई वापस नहीं ले सकता।
market-refund-title = पैसा लौटाएँ
market-refund-words = { $amount } { $who } को लौटेंगे, और नग प्रस्ताव में। कोई वापस नहीं ले सकता।
market-say-title = { $title } के बारे में
market-say-words = ऑर्डर का जवाब देती पोस्ट। सब पढ़ सकते हैं, और यह पैसा नहीं हिलाती।
market-say-label = आप क्या कहते हैं
market-title-label = आप क्या देते हैं?
market-title-example = जई का बिस्कुट
market-text-label = और जानकारी, चाहें तो
market-price-label = एक का दाम
market-pieces-label = कितने
market-pieces-help = नग
market-sign-offer = हस्ताक्षर कर दें
market-sign-order = बाँधें और ऑर्डर करें
market-sign-release = जारी करें
market-sign-refund = लौटाएँ
market-signed-offer = आपके प्रस्ताव पर हस्ताक्षर हुए, ब्लॉक का इंतज़ार है।
market-signed-order = आपके ऑर्डर पर हस्ताक्षर हुए, ब्लॉक का इंतज़ार है।
market-signed-settle = हस्ताक्षर हुए। ब्लॉक में आते ही गिना जाएगा।
market-signed-say = कह दिया, सबके पढ़ने को।
market-signed-withdraw = हस्ताक्षर हुए। प्रस्ताव अगले ब्लॉक के साथ ख़त्म।
market-wrong-title = बताएँ क्या है।
market-wrong-title-long = { $over } बाइट ज़्यादा: शीर्षक में { $most } तक, और एक हिन्दी अक्षर तीन लेता है।
market-wrong-text-long = { $over } बाइट ज़्यादा: इसमें { $most } तक, और एक हिन्दी अक्षर तीन लेता है।
market-wrong-price-empty = बताएँ एक का दाम क्या है।
market-wrong-price = दाम कम से कम 0.01: शून्य का ऑर्डर कुछ नहीं रोकता।
market-wrong-pieces = 1 से { $most } तक पूर्ण संख्या लिखें।
market-wrong-left =
    { $count ->
        [0] एक भी नहीं बचा।
       *[other] 1 से { $count } तक पूर्ण संख्या लिखें।
    }

## Stamp

stamp-beside = मुहर क्या है, और आपकी
stamp-drop = फ़ाइल यहाँ छोड़ें: क्या उस पर मुहर है?
stamp-choose = फ़ाइल चुनें
stamp-stays = फ़ाइल इसी मशीन पर रहती है। केवल उसका हैश चेन पर जा सकता है, वह भी आपके हस्ताक्षर से।
stamp-hashing = { $name }: { $all } में से { $done }
stamp-hashing-label = फ़ाइल का कितना हैश हुआ
stamp-hash = उसका SHA-256, जैसा sha256sum छापता है
stamp-bytes = { $count } बाइट
stamp-kilobytes = { $count } kB
stamp-megabytes = { $count } MB
stamp-existed = ब्लॉक #{ $height } मिलते समय यह थी: { $time }।
stamp-none = यहाँ किसी ने इस फ़ाइल पर मुहर नहीं लगाई।
stamp-waits = मुहर ब्लॉक के इंतज़ार में है। वहीं से गिनी जाएगी।
stamp-as = { $name } नाम से
stamp-name = साथ का नाम
stamp-name-help = सब पढ़ सकते हैं। फ़ाइल ख़ुद चेन पर नहीं है।
stamp-do = मुहर लगाएँ
stamp-receipt = रसीद
stamp-receipt-label = { $name } की रसीद सहेजें
stamp-proof = रसीद क्या सिद्ध करती है
stamp-proof-good = सही है
stamp-proof-words = { $who } ने { $name } पर मुहर लगाई, और मुहर वाला ब्लॉक { $time } कहता है।
stamp-proof-other = { $who } ने हस्ताक्षर किए, और वह ब्लॉक { $time } कहता है। यह फ़ाइल की मुहर नहीं।
stamp-proof-drop = अब फ़ाइल ख़ुद छोड़ें, देखें वही है या नहीं।
stamp-proof-same = { $name } वही फ़ाइल है, आख़िरी बिट तक।
stamp-proof-differs = { $name } दूसरी फ़ाइल है: एक बिट भी अलग नहीं हो सकता।
stamp-proof-in = यह इस चेन के ब्लॉक #{ $height } में है, { $count } पुष्टि के साथ।
stamp-proof-alone = इसका ब्लॉक इस चेन में नहीं। एक गढ़ने में औसतन { $count } हैश लगते हैं।
stamp-proof-look = लेन-देन देखें
stamp-why = मुहर क्या सिद्ध करती है
stamp-why-hash = वही हैश यानी वही फ़ाइल, आख़िरी बिट तक। हैश से फ़ाइल कोई नहीं पाता।
stamp-why-when = ब्लॉक मिलते समय फ़ाइल थी। ऊपर का हर ब्लॉक इसे और पक्का करता है।
stamp-why-not = न यह कि किसने बनाई, न यह कि सच है: केवल यह कि मुहर लगाने वाले के पास थी।
stamp-why-receipt = रसीद बिना किसी चेन के जाँची जाती है: वह मुहर से ब्लॉक के 80 बाइट तक ले जाती है।
stamp-yours = आपकी मुहरें
stamp-yours-none = अभी कोई नहीं।
stamp-yours-none-words = कक्षा से पहले गृहकार्य पर मुहर लगाएँ। बाद में दिखा सकेंगे कि वह हो चुका था।

## A new room

start-words = यहाँ जो चुनें वह कमरे के पहले ब्लॉक में लिखा जाता है, और बाद में कोई नहीं बदल सकता।
start-presets = मेल खाते अंक
start-preset-demo = 15 मिनट का नमूना
start-preset-lesson = 45 मिनट की कक्षा
start-preset-week = पूरा हफ़्ता
start-preset-bitcoin = बिटकॉइन के अंक
start-unit-seconds = से
start-unit-blocks = ब्लॉक
start-unit-hashes = हैश
start-difficulty = पहले ब्लॉक में लगें
start-difficulty-help = उसके बाद कठिनाई ख़ुद बदलती है।
start-measure = मापें
start-measuring = आधा सेकंड हैश कर रहा है
start-measured = यह टैब एक थ्रेड से { $rate } करता है, इसलिए पहला ब्लॉक कुछ सेकंड लेगा।
start-reward = ब्लॉक का इनाम
start-halving = आधा होता है
start-allocation = आप शुरू करते हैं
start-allocation-help = बाँटने के लिए, ताकि पहले ब्लॉक का इंतज़ार न करना पड़े।
start-cap-help = कमरे का हर पेज इसे मानता है। मेज़बान के रूप में आप इसे कभी भी बदल सकते हैं।
start-decides = विवाद आप तय करें
start-decides-yes = जहाँ ख़रीदार और विक्रेता सहमत न हों, आप कहें पैसा किसे मिले।
start-decides-no = कोई नहीं। जो जारी न हो वह 40 ब्लॉक बाद ख़रीदार को लौटता है।
start-rule = कठिनाई कैसे बदले
start-rule-classroom = कक्षा
start-rule-asert = बिटकॉइन कैश
start-rule-bitcoin = बिटकॉइन
start-rule-signers = स्वीकृत हस्ताक्षरकर्ता
start-rule-classroom-words = मिनटों में आने-जाने वालों के साथ चलती है, और ब्लॉक न मिले तो आसान होती है।
start-rule-asert-words = धीरे-धीरे चलती है; दस मिनट के ब्लॉक पर दो दिन में।
start-rule-bitcoin-words = 2,016 ब्लॉक तक एक लक्ष्य, फिर नया। दुगुनी हुई कक्षा को लंबा इंतज़ार।
start-rule-signers-words = कुछ खोजा नहीं जाता: हस्ताक्षरकर्ता बारी-बारी से ब्लॉक पर मुहर लगाते हैं, और केवल सदस्य पोस्ट और भुगतान करते हैं। हस्ताक्षरकर्ता मत से दूसरों को जोड़ते हैं।
start-signers = हस्ताक्षरकर्ता
start-signers-help = आपके साथ हस्ताक्षर करने वालों के पते, बीच में खाली जगह; सबका बहुमत उपस्थित हो। कोई नहीं: केवल आप।
start-members = सदस्य
start-members-help = जो आरंभ से पोस्ट और भुगतान कर सकें उनके पते। हस्ताक्षरकर्ता वैसे भी कर सकते हैं।
start-sums = इसका मतलब
start-sum-lesson = 45 मिनट में
start-sum-blocks = लगभग { $count } ब्लॉक
start-sum-halving = इनाम आधा होता है
start-sum-supply = कुल सिक्के जो होंगे
start-fixed = कमरे के बाहर सिक्कों का कोई मोल नहीं।
start-look-again = ऊपर कुछ अभी ठीक नहीं।
start-wrong-number = { $least } से { $most } तक पूर्ण संख्या लिखें।
invite-title = दूसरों को लाएँ
invite-how = { $address } खोलें और कोड लिखें। सिक्के का नाम { $coin } है।
invite-open = बड़ा दिखाएँ, छापें
invite-print = पर्चियाँ छापें

## Projector

projector-title = प्रोजेक्टर
projector-open = प्रोजेक्टर
projector-join = कैसे आएँ
projector-people =
    { $count ->
       *[other] { $shown } टैब
    }
projector-rate = मिलकर { $rate }
projector-odds = ब्लॉक { $odds } में 1
projector-pace = हर { $planned }, हाल में { $lately }
projector-tips = कौन कहाँ है
projector-nodes = { $count } नोड
projector-elsewhere = दूसरा ब्लॉक
projector-split = सब एक ब्लॉक पर नहीं। अगला तय करेगा।
projector-agreed = सब एक ब्लॉक पर।
projector-undone = { $time }: { $count } ब्लॉक रद्द, { $finders } के।
projector-waits-again = फिर इंतज़ार में: { $what }
projector-blocks =
    { $count ->
        [0] पिछले ब्लॉक किसे मिले
       *[other] पिछले { $count } ब्लॉक
    }
projector-posts = नई पोस्ट
projector-held = { $count } पोस्ट रोकी हैं।
projector-hold = पोस्ट रोकें
projector-pass = अगली दिखाएँ, { $name } की
projector-white = सफ़ेद बोर्ड

## Practice

practice-title = अकेले अभ्यास
practice-words = इस टैब में कमरा, और दो प्रोग्राम सहपाठी। जैसे चाहें तोड़ें।
practice-do = अभ्यास
practice-room = अभ्यास
practice-name = रोबोट { $number }
practice-note = आप अकेले अभ्यास कर रहे हैं: रोबोट 1 और रोबोट 2 इस टैब के प्रोग्राम हैं। वे लिखते, देते, आपका सामान ख़रीदते और माइन करते हैं।
practice-memo = यूँ ही
practice-says-hello = मैं प्रोग्राम हूँ, और पूरा नोड। और आप?
practice-says-tip = मेरा सिरा आपका है, या जल्द होगा।
practice-says-fee = मैं थोड़ा शुल्क देता हूँ, इसलिए शायद ही आख़िरी रहूँ।
practice-says-fork = एक मिनट ऑफ़लाइन जाकर लौटें: तब हमारी दो शाखाएँ होंगी।
practice-says-sell = बाज़ार में कुछ रखें। जो दे सकूँ वह ख़रीदता हूँ।
practice-says-mine = ब्लॉक माइन करें, सब आपको उसके लिए देंगे।

## Check of the machine

check-title = मशीन जाँचें
check-busy = जाँच रहा है, { $all } में से { $done }
check-good = यह मशीन सब कर सकती है।
check-odd = यह मशीन भाग ले सकती है। निशान वाली बातें देख लें।
check-bad = यह मशीन अभी भाग नहीं ले सकती।
check-wasm = WebAssembly चलता है, वरना आप यह न पढ़ते।
check-simd = यह वेक्टर से हैश करती है, इसलिए माइनिंग तेज़ है।
check-no-simd = इसमें वेक्टर (wasm SIMD) नहीं: माइनिंग धीमी है। नए ब्राउज़र में हैं।
check-workers = वर्कर शुरू होते हैं, इसलिए पन्ना काम में भी सहज रहता है।
check-no-workers = कोई वर्कर शुरू नहीं होता। कुछ रोकता है: एक्सटेंशन या स्कूल का नियम। इस साइट पर अनुमति माँगें।
check-storage = यह चेन रख सकती है; इस साइट की जगह { $percent } % भरी है।
check-storage-full = इस साइट की जगह { $percent } % भरी है। कमरे फ़ाइल में सहेजें और बेकार मिटाएँ।
check-no-storage = ब्राउज़र कुछ नहीं रखता: निजी खिड़की या नियम। टैब बंद करते ही कुंजी गई।
check-relay = रिले जवाब देता है।
check-no-relay = इस पन्ने के पास कोई रिले जवाब नहीं देता। इस ब्राउज़र के टैब फिर भी एक-दूसरे को सुनते हैं। अक्सर प्रॉक्सी WebSocket रोकता है।
check-searcher = माइनिंग की फ़ाइलें खुलती हैं।
check-no-searcher = माइनिंग की फ़ाइलें नहीं खुलतीं। ब्लॉकर उन्हें बुरा माइनर समझता है: इस साइट को अनुमति दें। माइनिंग छोड़ सब चलता है।
check-clock = इसकी घड़ी सही है।
check-clock-off = इसकी घड़ी { $time } ग़लत है। पन्ना कमरे की घड़ी से गिनता है, फिर भी ठीक करें।
check-no-clock = सर्वर समय नहीं बताता, इसलिए घड़ी नहीं जाँची।
check-secure = स्रोत सुरक्षित है: कॉपी और जागती स्क्रीन चलते हैं।
check-insecure = पन्ना http से आया, जैसे कक्षा के नेटवर्क में: सब चलता है, पर कॉपी हाथ से और स्क्रीन सो सकती है।

## The host, slow motion, the graphics chip, pruning

hand-title = कमरा
arg-flag = सही या ग़लत
arg-flag-or-word = true, false या "{ $word }"
network-prune = पुराने ब्लॉक छोड़ें
network-prune-ask = सबसे नए 500 ब्लॉक छोड़ सब जाएगा: पुरानी पोस्ट और भुगतान यहाँ फिर नहीं पढ़े जाएँगे, और यह टैब नए लोगों को नहीं दे सकेगा। शेष, नाम, प्रस्ताव और खुले ऑर्डर रहेंगे। कोई और पूरा कमरा न रखता हो तो पहले उसे फ़ाइल में सहेजें।
network-prune-yes = छोड़ दें
network-prune-no = रखें
network-prune-gone = #{ $height } तक के ब्लॉकों के केवल हेडर और खातों का चित्र यहाँ रखे हैं।
network-prune-done = छोड़े ब्लॉक: { $dropped }, { $freed } बाइट के। उनकी जगह #{ $height } का चित्र है, { $taken } बाइट का।
network-unavailable = #{ $lowest } से #{ $best } तक के ब्लॉक केवल हेडर से जाने जाते हैं, यहाँ किसी के पास नहीं। जो पूरा कमरा रखता है वह ला सकता है, या उसकी फ़ाइल।
network-rival = ज़्यादा मेहनत वाली शाखा, अब #{ $height } पर, इसे #{ $fork } पर छोड़ती है, जहाँ के ब्लॉक यहाँ छोड़े जा चुके। उसके पीछे जाने को कमरा छोड़ें, रिकॉर्ड मिटाएँ और फिर आएँ।
mine-gpu = ग्राफ़िक्स चिप से भी हैश करें
mine-gpu-asking = ब्राउज़र से ग्राफ़िक्स चिप माँग रहा है।
mine-gpu-insecure = यहाँ नहीं: ब्राउज़र चिप केवल https या आपकी मशीन के पन्नों को देता है, और यह http से आया।
mine-gpu-no-webgpu = यहाँ नहीं: इस ब्राउज़र में WebGPU नहीं।
mine-gpu-none = यहाँ नहीं: ब्राउज़र कोई ग्राफ़िक्स चिप नहीं देता।
mine-gpu-software = ब्राउज़र के पास केवल चिप की नक़ल करता प्रोग्राम है। आपके थ्रेड तेज़ हैं।
mine-gpu-hardware = आपके थ्रेड से बहुत तेज़, और गरम। CPU उसकी हर खोज जाँचता है।
mine-gpu-starting = जाने हुए ब्लॉकों पर परखा जा रहा है।
mine-gpu-on = वह हैश करता है, और CPU हर खोज जाँचता है।
mine-gpu-lost = ग्राफ़िक्स चिप खो गई। थ्रेड बिना उसके चलते हैं; फिर आज़माने को दोबारा चुनें।
mine-gpu-wrong = चिप ने ग़लत हैश दिया, इसलिए काम में नहीं ली जाती। थ्रेड बिना उसके चलते हैं।
mine-gpu-no-device = ब्राउज़र ने चिप नहीं दी। थ्रेड बिना उसके चलते हैं।
mine-low = पन्ना छिपा हो तो एक थ्रेड
mine-low-words = आप कुछ और देखें तब बैटरी बचाता है और मशीन ठंडी रखता है।
slow-title = एक कोशिश, धीमी गति में
slow-words = जो आपके थ्रेड करते हैं, बस धीरे
slow-step = एक नॉन्स आज़माएँ
slow-play = चलाएँ
slow-pause = रोकें
slow-winner = #{ $height } का विजेता दिखाएँ
slow-header = 1. ब्लॉक का हेडर लें: 80 बाइट
slow-version = संस्करण
slow-prev = पिछले ब्लॉक का हैश
slow-merkle = सब लेन-देन की छाप
slow-time = समय
slow-bits = लक्ष्य, छोटा
slow-nonce = नॉन्स
slow-first = 2. SHA-256 से हैश करें: 32 बाइट
slow-second = 3. हैश का हैश
slow-compare = 4. उल्टा पढ़ें। क्या लक्ष्य से छोटा है?
slow-hash = हैश
slow-target = लक्ष्य
slow-below = बाइट { $nth } तय करता है: { $hash } { $target } से छोटा है। बाक़ी मायने नहीं रखता।
slow-above = बाइट { $nth } तय करता है: { $hash } { $target } से बड़ा है। बाक़ी मायने नहीं रखता।
slow-equal = सब बाइट बराबर हैं, और बराबर काफ़ी छोटा है।
slow-missed = नॉन्स { $nonce } से ब्लॉक नहीं बना। नॉन्स बदलें तो हैश के सब बाइट बदलते हैं।
slow-found = नॉन्स { $nonce } से ब्लॉक #{ $height } बना। यह आपका है!
slow-late = लक्ष्य मिल गया, पर कोई और तेज़ था।
slow-won = नॉन्स { $nonce } से ब्लॉक #{ $height } बना। कोई और नॉन्स इसे बिगाड़ देता।
slow-pace = अब तक { $tries } कोशिशें। ब्लॉक को औसतन { $odds } लगती हैं: इस गति से { $time }।
hand-beside = मेज़बान रिले से क्या करवाता है
hand-tag-open = खुला
hand-tag-closed = बंद
hand-tag-first = बँटा: आप पहले आधे में हैं
hand-tag-second = बँटा: आप दूसरे आधे में हैं
hand-tag-weather = ख़राब मौसम
hand-tag-host = मेज़बान
hand-tag-muted = चुप
hand-people = लोग
hand-people-reached =
    { $count ->
        [0] आप किसी तक नहीं पहुँचते
       *[other] आप { $count } और तक पहुँचते हैं
    }
hand-people-count = { $count } संपर्क
hand-alone = यहाँ और कोई नहीं।
hand-alone-words = ऊपर के बोर्ड से कमरे का लिंक, कोड या QR बाँटें।
hand-somebody = कोई, संख्या { $number }
hand-half-first = पहला आधा
hand-half-second = दूसरा आधा
hand-mute = चुप करें
hand-mute-label = { $name } को चुप करें
hand-unmute = बोलने दें
hand-unmute-label = { $name } को बोलने दें
hand-remove = निकालें
hand-remove-label = { $name } को निकालें
hand-remove-title = { $name } को निकालें?
hand-remove-words = रिले यह संपर्क तोड़ता है और कहता है कि आपने किया। इस पन्ने ने जो लिखा, दिया और माइन किया वह चेन में रहता है।
hand-remove-back = कमरा खुला हो तो पन्ना फिर खोलने वाला लौट आता है। ऐसा न चाहें तो पहले कमरा बंद करें।
hand-remove-cancel = रहने दें
hand-remove-do = निकालें
hand-door = दरवाज़ा
hand-door-open = जिसके पास लिंक या कोड है वह आता है।
hand-door-closed = कोई नया नहीं आता। जिसका संपर्क टूटे वह दस मिनट में लौट सकता है; जो पन्ना फिर खोले वह आपके खोलने तक रुकता है।
hand-door-close-it = कमरा बंद करें
hand-door-open-it = कमरा खोलें
hand-split = कमरा बाँटें
hand-split-off = दो आधे जो एक-दूसरे को नहीं सुनते, आप पहले में। दोनों माइन करते रहते हैं; देखें मिलने पर क्या होता है।
hand-split-on = आधे एक-दूसरे को नहीं सुनते। मिलने पर ज़्यादा मेहनत वाली शाखा रहती है और दूसरी रद्द होती है; उसके लेन-देन फिर इंतज़ार करते हैं।
hand-split-do = दो आधों में बाँटें
hand-split-again = फिर बाँटें
hand-unite = आधे मिलाएँ
hand-cap = बराबरी
hand-cap-each = हर कंप्यूटर की सीमा
hand-weather = ख़राब मौसम
hand-weather-clear = साफ़ करें
hand-weather-words = कमरे में सबको जाने वाले हर संदेश के लिए। संदेश जाते-आते हैं, इसलिए जवाब में दुगुना लगता है।
hand-delay = देरी
hand-loss = खोए संदेश
hand-ms = { $ms } मि.से
hand-seconds = { $seconds } से
hand-percent = { $percent } %
hand-host = मेज़बान
hand-no-host = इस कमरे का कोई मेज़बान नहीं। कोई इसे बंद या बाँट नहीं सकता, न किसी को चुप कर सकता।
hand-no-relay = किसी रिले ने आपको कमरे में नहीं लिया, इसलिए कहने को कुछ नहीं।
hand-host-here = { $host } मेज़बान के रूप में यहाँ हैं।
hand-host-away = { $host } मेज़बान हैं, अभी यहाँ नहीं।
hand-host-unknown = आप कमरे के मेज़बान हैं। रिले अभी नहीं जानता; जानते ही नियंत्रण आएँगे।
hand-plain = रिले सब कुछ वैसे ही आगे देता है।
hand-now-title = कमरे के मेज़बान ने:
hand-now-muted = आपको चुप किया: रिले इस पन्ने की बात गिरा देता है। आप दूसरों को अब भी सुनते हैं।
hand-now-first = कमरा बाँटा। आप पहले आधे में हैं और दूसरे को नहीं सुनते।
hand-now-second = कमरा बाँटा। आप दूसरे आधे में हैं और पहले को नहीं सुनते।
hand-now-delay = हर संदेश { $time } देर से आता है।
hand-now-loss = { $share } संदेश खोते हैं।
hand-now-closed = कमरा नए लोगों के लिए बंद है।
hand-now-relay = यह रिले करता है। इस ब्राउज़र के टैब अब भी एक-दूसरे को सुनते हैं, और चेन सब रखती है।
hand-reach = यह कहाँ तक पहुँचता है
hand-reach-relay = रिले करता है और सबको बताता है। एक ब्राउज़र के टैब अब भी एक-दूसरे को सुनते हैं।
hand-reach-chain = चेन सब रखती है: किसी की पोस्ट, सिक्के या ब्लॉक नहीं छीने जाते, और जो इंतज़ार में है वह बाद में जाता है।
hand-reach-back = आख़िरी के कमरा छोड़ते ही ख़त्म। जिसे आपने चुप किया वह पन्ना फिर खोलने पर भी चुप रहेगा, जब तक आपका पन्ना खुला है; नया भागीदार कोई नया है।
wallet-raise = शुल्क बढ़ाएँ
wallet-raise-words = यह { $fee } शुल्क के साथ इंतज़ार में है। ज़्यादा शुल्क से फिर हस्ताक्षर करने पर यह आगे बढ़ता है, क्रमांक वही रहता है और भुगतान एक ही बार होता है।
wallet-raise-fee = नया शुल्क
wallet-raise-do = फिर हस्ताक्षर करें
wallet-raised = { $fee } शुल्क के साथ फिर हस्ताक्षर हुआ।
wallet-column-balance = इसके बाद शेष
feed-seek = पोस्ट में खोजें
feed-author = किसकी
feed-author-any = सबकी
feed-found = सबसे नई { $all } पोस्ट में से { $count } दिखाई गई हैं, उनसे जुड़ी पोस्ट समेत।
hand-results = परिणाम
hand-results-words = जिनका उपनाम है, उन सबके मिले ब्लॉक, सिक्के और लेन-देन, स्प्रेडशीट की तालिका में। उसमें पते नहीं हैं।
hand-results-save = CSV में सहेजें
hand-results-saved = सहेजा: { $count } लोग।
hand-results-name = उपनाम
hand-results-blocks = मिले ब्लॉक
hand-results-earned = उनसे कमाई
hand-results-balance = शेष
hand-results-signed = हस्ताक्षरित लेन-देन
consortium-title = स्वीकृत हस्ताक्षरकर्ता
consortium-needed = { $all } में से { $needed } हस्ताक्षरकर्ताओं से पारित
consortium-sealed = पिछले { $all } ब्लॉकों में से { $count } पर मुहर
consortium-turn = अगली बारी
consortium-members = सदस्य
consortium-no-members = हस्ताक्षरकर्ताओं के अलावा कोई नहीं।
consortium-votes = खुले मतदान
consortium-no-votes = अभी कोई मतदान नहीं।
consortium-admit-member = { $name } को सदस्य बनाएँ
consortium-remove-member = { $name } को सदस्यों से निकालें
consortium-admit-signer = { $name } को हस्ताक्षरकर्ता बनाएँ
consortium-remove-signer = { $name } को हस्ताक्षरकर्ताओं से निकालें
consortium-tally = मत: { $votes }, आवश्यक: { $needed }
consortium-waits = आपका मत आपके अगले ब्लॉक में जाएगा
consortium-withdrawal-waits = आपकी वापसी आपके अगले ब्लॉक में जाएगी
consortium-agree = पक्ष में मत दें
consortium-agree-label = पक्ष में मत दें: { $what }
consortium-withdraw = वापस लें
consortium-withdraw-label = वापस लें: { $what }
consortium-idle = आपके मत तब तक रुके हैं जब तक यह पेज ब्लॉक पर मुहर न लगाए। इसे माइनिंग स्क्रीन पर शुरू करें।
consortium-propose = नया मतदान
consortium-change = क्या होना है
consortium-admit = जोड़ें
consortium-remove = निकालें
consortium-role = किस भूमिका में
consortium-member = सदस्य
consortium-signer = हस्ताक्षरकर्ता
consortium-who = नाम या पता
consortium-who-help = सदस्य पोस्ट और भुगतान करते हैं; हस्ताक्षरकर्ता ब्लॉक पर मुहर भी लगाते हैं और मत देते हैं।
consortium-do = मत दें
consortium-wrong-nobody = बताएँ किसके बारे में: नाम या पता।
consortium-wrong-has = जिसका नाम दिया उसकी यह भूमिका पहले से है।
consortium-wrong-lacks = जिसका नाम दिया उसकी यह भूमिका नहीं: ऊपर की सूचियाँ बताती हैं किसकी है।
consortium-wrong-last = अंतिम हस्ताक्षरकर्ता रहेगा: उसके बिना कोई ब्लॉक पर मुहर नहीं लगा सकता।
consortium-wrong-voted = आप इसके पक्ष में मत दे चुके हैं; यह खुले मतदानों में है।
consortium-member-words = केवल ऊपर के हस्ताक्षरकर्ता मत देते हैं। आप पोस्ट, भुगतान और व्यापार कर सकते हैं।
consortium-outsider = केवल ऊपर के हस्ताक्षरकर्ता मत देते हैं, और आप अभी पोस्ट या भुगतान नहीं कर सकते। किसी हस्ताक्षरकर्ता को अपना पता देकर जुड़ने को कहें: { $address }

## स्क्रिप्ट

scripts-title = स्क्रिप्ट
scripts-lead = आपके अपने छोटे प्रोग्राम, आपके अपने नोड पर चलते हुए।
script-beside = चलाना और आउटपुट
script-program = प्रोग्राम
script-keys = लिखते समय Tab हाशिया देता है; Escape से Tab कुंजी पेज को वापस मिलती है। Ctrl+Z पिछला बदलाव हटाता है।
script-pick = उदाहरण और सहेजे गए प्रोग्राम
script-unsaved = अभी सहेजा नहीं
script-examples = उदाहरण
script-own = आपके
script-name = नाम
script-save = सहेजें
script-delete = मिटाएँ
script-saved = { $name } इस ब्राउज़र में सहेजा गया।
script-deleted = { $name } मिटाया गया। उसका पाठ अब भी यहाँ है।
script-name-missing = पहले प्रोग्राम को नाम दें।
script-not-saved = इसके लिए जगह नहीं: अधिकतम { $programs } प्रोग्राम, हर एक { $size } KiB, जब तक ब्राउज़र में जगह हो।
script-no-program = यह प्रोग्राम नहीं है: अधिकतम { $size } KiB का पाठ चाहिए।
script-file-save = फ़ाइल में सहेजें
script-file-open = फ़ाइल खोलें
script-may = यह क्या कर सकता है
script-may-words = स्क्रिप्ट वह सब देखती है जो आपका नोड जानता है। वह न नेटवर्क तक पहुँचती है, न स्टोरेज, न किसी और पेज तक। पढ़ने के अलावा वह जो करे, उसकी अनुमति आप यहाँ एक बार चलाने के लिए देते हैं।
script-signs = मेरे नाम से हस्ताक्षर करे: पोस्ट, भुगतान, नाम, व्यापार
script-budget = अधिकतम खर्च
script-budget-words = एक बार चलाने के सारे भुगतान, ऑर्डर और शुल्क मिलाकर।
script-budget-wrong = 1.50 जैसी राशि लिखें, या 0।
script-mines = मेरी मशीन से खनन करे
script-run = चलाएँ
script-stop = रोकें
script-spent = { $amount } खर्च हुए
script-output = आउटपुट
script-silent = स्क्रिप्ट जो कहती है और उसकी हर कॉल यहाँ दिखती है।
script-older = हटाई गई पुरानी पंक्तियाँ: { $count }
script-dropped = बहुत तेज़ आई पंक्तियाँ: { $count }
script-line = पंक्ति { $line }
script-runs = स्क्रिप्ट चल रही है।
script-ended = स्क्रिप्ट समाप्त हुई।
script-stopped = रोका गया।
script-all-calls = सभी कॉल और घटनाएँ, TypeScript घोषणाओं के रूप में
script-not-allowed = इस बार { $call } की अनुमति नहीं थी: प्रोग्राम के पास अनुमति दें।
script-never = { $call } स्क्रिप्ट के लिए नहीं है: यह कमरे या सहेजी चीज़ों को बदलता है, और यह केवल आपका काम है।
script-over-budget = इसकी लागत { $cost } है, और { $budget } के बजट में { $left } बचे हैं।
script-price-needed = { $call } का शुल्क या मूल्य स्क्रिप्ट में लिखना होगा, ताकि बजट का पालन हो सके।
script-example-hello = मेरा नोड क्या जानता है?
script-example-thanks = हर खनिक को धन्यवाद देने वाला बॉट
script-example-fees = शुल्क पर नज़र
script-example-double-spend = दोहरा खर्च जो विफल होता है
script-example-audit = पूरी चेन का लेखा-परीक्षक

## कक्षा के लिए पाठ

class-lesson = पाठ { $number }
class-on = आपके शिक्षक ने शुरू किया: { $lesson }।
class-seen = इस पन्ने पर आपके शिक्षक देखते हैं कि आप इसके कौन-से लक्ष्य पाते हैं, विदाई पर्ची के कौन-से सवालों का उत्तर देते हैं और कितनी बार कोशिश करते हैं, { $name } नाम से। और किसी को यह नहीं दिखाया जाता।
class-go = पाठ पर जाएँ
class-paused-title = शिक्षक ने पाठ रोका है।
class-paused = सामने देखें। यह अपने आप आगे बढ़ेगा; तब तक यह टैब माइन नहीं करता।
class-ticket = विदाई पर्ची
class-ticket-words = शृंखला के बारे में तीन सवाल। आपका अपना नोड उत्तर जाँचता है।
class-ticket-explorer = खोज में देखें।
class-ticket-short = शृंखला सवालों के लिए बहुत छोटी है। दो ब्लॉक मिलने पर सवाल आएँगे।
class-ticket-check = जाँचें
class-ticket-right = सही।
class-ticket-done = तीनों सही हैं।
class-tries = कोशिशें: { $count }
class-ask-finder = ब्लॉक #{ $height } किसे मिला? नाम या पता
class-ask-confirmations = ब्लॉक #{ $height } की कितनी पुष्टियाँ हैं?
class-ask-holds = आपका लेन-देन { $txid }… किस ब्लॉक में है? उसकी ऊँचाई
class-ask-nonce = ब्लॉक #{ $height } का नॉन्स क्या है?
class-hint-finder = वह कोई और है। खोज में { $height } ढूँढें और पढ़ें कि वह किसे मिला।
class-hint-confirmations = इतनी नहीं। ब्लॉक ख़ुद एक गिना जाता है, और उसके ऊपर का हर ब्लॉक एक और। खोज में { $height } ढूँढें।
class-hint-holds = वह दूसरा ब्लॉक है। खोज में { $txid } ढूँढें, या अपना बटुआ खोलें: ऊँचाई पास में लिखी है।
class-hint-nonce = वह दूसरी संख्या है। खोज में { $height } ढूँढें: नॉन्स उसके शीर्ष का आख़िरी खाना है।
class-teach = कक्षा के लिए पाठ
class-teach-words = कमरे का हर पन्ना इसे खोलता है। आप यहाँ देखते हैं कि हर छात्र क्या पाता है; छात्रों को यह बताया जाता है।
class-teach-choose = कौन-सा पाठ
class-start = शुरू करें
class-pause = सबके लिए रोकें
class-resume = आगे बढ़ें
class-ticket-open = विदाई पर्ची खोलें
class-ticket-close = विदाई पर्ची बंद करें
class-end = पाठ समाप्त करें
class-none-yet = अभी किसी ने कुछ नहीं भेजा।
class-table = हर छात्र ने क्या पाया
class-pupil = छात्र
class-goals = लक्ष्य
class-tries-head = कोशिशें
class-of = { $all } में से { $done }
class-goal = लक्ष्य { $number }
class-question = सवाल { $number }
class-saved = सहेजा: { $file }

## छापने के काग़ज़

papers-title = शिक्षकों के लिए काग़ज़
papers-words = पाठ योजनाएँ, अभ्यास पत्र और साथ की चीज़ें, सफ़ेद पर काले में, A4 या Letter पर।
papers-plans = पाठ योजनाएँ
papers-plans-words = कब क्या करना है, क्या पूछना है, और कक्षा में क्या गड़बड़ होती है।
papers-hand-out = बाँटने के लिए
papers-hand-out-words = पर्चियाँ कक्षा को इस कमरे में लाती हैं। शब्दावली बताती है कि शब्दों का अर्थ क्या है।
papers-worksheets = अभ्यास पत्र
papers-worksheets-words = प्रयोगशाला के हर पाठ के लिए एक, स्क्रीन के साथ भरने के लिए।
papers-for-you = केवल आपके लिए
papers-key-words = अभ्यास पत्रों और पाठों के प्रश्नों के उत्तर। मेज़बान वाले कमरे में विद्यार्थियों को ये यहाँ नहीं मिलते; पर जो प्रोग्राम का स्रोत कोड पढ़े, उसे मिल जाते हैं।
papers-key-not-here = उत्तर इस कमरे के मेज़बान के लिए हैं। बिना मेज़बान वाले कमरे में इन्हें कोई भी खोल सकता है।
papers-all = सारे काग़ज़
papers-print = छापें
papers-plan = पाठ योजना, { $minutes } मिनट
papers-worksheet = अभ्यास पत्र
papers-glossary = शब्दावली
papers-slips = प्रवेश पर्चियाँ
papers-key = उत्तर कुंजी
papers-name = नाम
papers-date = तारीख़
slip-open = { $address } खोलें, या QR कोड स्कैन करें।
slip-code = कमरे का कोड लिखें:
slip-begin = एक नाम चुनें और पहली पोस्ट लिखें। सिक्के का नाम { $coin } है।
slips-no-room = आप अभी किसी कमरे में नहीं हैं, इसलिए बुलाने के लिए कुछ नहीं है।
