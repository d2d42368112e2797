# Les mots de la page en français. Courts, simples, exacts ; « tu » et des verbes.

## Everywhere

title = { $screen } · Chalkchain
title-home = Bienvenue
skip = Aller au contenu
percent = { $percent } %
duration-seconds = { $seconds } s
ago-seconds = { $count } s
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } j
ago-in-words = il y a { $time }
you-first = Tu
you-later = toi
tag-you = toi
wait-count = { $count } en attente
address-copy = Copier l’adresse de { $name }
address-copied = Adresse copiée.
copy-by-hand = Le navigateur refuse de copier. Copie à la main :
dialog-close = Fermer
toast-dismiss = Masquer
theme-to-dark = Thème sombre
theme-to-light = Thème clair
language-label = Langue
number-group = { " " }
number-decimal = ,
participant-new = Nouveau participant dans un autre onglet
fee-label = Frais
fee-usual = { $amount }, d’usage
fee-nothing = { $amount }, peut attendre
fee-first = { $amount }, en premier
refusal = { $sentence } Règle : { $rule }.

## Screens

rail-label = Écrans
nav-more = Plus
feed-title = Fil
wallet-title = Portefeuille
market-title = Marché
stamp-title = Tampon
mine-title = Miner
explorer-title = Explorateur
network-title = Réseau
lab-title = Labo
nav-lab-done = { $done } sur { $all }
lab-no-words = Les textes du labo n'ont pas pu être chargés. Revenez quand le serveur répondra.
me-no-name = Pas encore de nom
me-name-pending = { $name } (en attente)

## Board

strip-label = Derniers blocs, le plus récent d’abord
room-share = Code de la salle { $code } : montrer le lien et le code QR
room-here =
    { $count ->
        [one] { $count } onglet dans cette salle
       *[other] { $count } onglets dans cette salle
    }
room-qr = Code QR du lien vers { $name }
room-how-to-join = Tape le code sur la page d’accueil, ouvre le lien ou scanne le code QR.
room-copy-link = Copier le lien
room-link-copied = Lien copié.
tile-label =
    Bloc { $height }, trouvé par { $miner } il y a { $age }, { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }
tile-label-undone =
    Bloc annulé { $height }, trouvé par { $miner } il y a { $age }, { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }
tile-label-genesis = Bloc 0, où cette salle a commencé, il y a { $age }
tile-label-loading = Bloc { $height }, ses transactions arrivent
tile-genesis = le début
tile-fetching = arrive
tile-undone = annulé
tile-transactions = { $count } tx
next-label =
    Prochain bloc, numéro { $height } : { $waiting ->
        [one] { $waiting } transaction attend
       *[other] { $waiting } transactions attendent
    }, dont { $yours } à toi
next-title = prochain bloc
next-yours = ton prochain bloc
next-reward = Récompense et frais, { $amount }
next-trying = essaie des nonces
next-idle = pas encore trouvé
next-earns = { $amount } { $coin } s’il gagne

## Transactions

tx-pays = { $from } paie { $amount } à { $to }
tx-you-pay = { $you } paies { $amount } à { $to }
tx-pays-you = { $from } paie { $amount } à { $you }
tx-posts = { $from } a publié
tx-you-post = { $you } as publié
tx-replies = { $from } a répondu
tx-you-reply = { $you } as répondu
tx-claims = { $from } prend le nom { $name }
tx-you-claim = { $you } prends le nom { $name }
tx-stamps = { $from } a tamponné { $file }
tx-you-stamp = { $you } as tamponné { $file }
tx-offers = { $from } offre { $title } pour { $price }
tx-you-offer = { $you } offres { $title } pour { $price }
tx-withdraws = { $from } a retiré une offre
tx-you-withdraw = { $you } as retiré une offre
tx-orders = { $from } commande à { $to } pour { $amount }
tx-you-order = { $you } commandes à { $to } pour { $amount }
tx-orders-yours = { $from } commande à { $you } pour { $amount }
tx-releases = { $from } libère { $amount } pour { $to }
tx-you-release = { $you } libères { $amount } pour { $to }
tx-releases-you = { $from } libère { $amount } pour { $you }
tx-refunds = { $from } rend { $amount } à { $to }
tx-you-refund = { $you } rends { $amount } à { $to }
tx-refunds-you = { $from } rend { $amount } à { $you }
tx-reward = Récompense pour { $to }
tx-reward-you = Récompense pour { $you }
state-waiting = attend le bloc #{ $height } · frais { $fee }
state-confirming = { $confirmations } sur { $settled } confirmations
state-settled = acquis
state-confirmations = {" "}· { $count } confirmations
state-in-block = {" "}· dans #{ $height }

## Status bar

status-label = État du nœud
status-peers =
    { $count ->
        [one] { $shown } pair
       *[other] { $shown } pairs
    }
status-tip = Sommet { $height }
status-syncing = Récupère des blocs, { $have } sur { $want }
status-room-rate = Salle { $rate }
status-your-rate = Toi { $rate }
status-clock = Horloge { $offset }
status-clock-off = Horloge décalée de { $offset }
status-storage = Stockage
status-storage-title = Part utilisée du stockage du navigateur
status-storage-used = { $percent } pour cent utilisés
status-full = Non enregistré, plein
status-not-saved = Non enregistré
status-saving = Enregistre
status-saved = Tout est enregistré
link-relay = Relais
link-tabs = Onglets
link-direct = Direct
link-direct-count = Direct: { $count }
link-connecting = { $name }, connexion
link-closed = { $name } absent, nouvel essai
link-refused = { $name } refuse, nouvel essai
link-off = { $name } coupé

## What happened

block-spoken =
    Bloc { $height } trouvé par { $miner }, { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }.
you-found = Tu as trouvé #{ $height }.
you-found-toast =
    { $found } { $count ->
        [0] Aucune transaction n’attendait.
        [one] { $count } transaction est dedans.
       *[other] { $count } transactions sont dedans.
    }
reorg-words =
    Le tableau a été effacé à partir de #{ $height } : { $undone ->
        [one] { $undone } bloc annulé
       *[other] { $undone } blocs annulés
    }, { $connected ->
        [one] { $connected } bloc avec
       *[other] { $connected } blocs avec
    } plus de travail derrière ont pris la place. { $returned ->
        [0] Aucune transaction n’attend de nouveau
        [one] { $returned } transaction attend de nouveau
       *[other] { $returned } transactions attendent de nouveau
    }{ $refused ->
        [0] .
        [one] , { $refused } ne convient plus.
       *[other] , { $refused } ne conviennent plus.
    }

## Notices

identity-damaged-title = Ta clé enregistrée est abîmée.
identity-damaged = Elle a été mise de côté sous { $item } dans le stockage de ce navigateur, et une nouvelle a été faite. Rien n’a été supprimé.
part-coming = Cet écran arrive
part-title = Cet écran n’est pas encore là
part-why = La machine qui sert cette page ne donne pas la partie dont cet écran est fait.
part-kept = Ton nœud continue, et ce qui est enregistré est toujours là. Un nouvel essai suit dès que le relais répond.

identity-lost-title = Ta clé n’est pas gardée.
identity-lost = Ce navigateur ne donne pas de stockage à la page : ta clé disparaît quand tu fermes cet onglet.
identity-no-tab-storage = Le navigateur ne donne pas de stockage à cet onglet : il ne peut pas être un participant à part.
identity-no-room-aside = La clé enregistrée est abîmée, et il n’y a pas de place dans le navigateur pour la mettre de côté. Rien n’a changé. Libère du stockage et recharge la page.
identity-no-randomness = Ce navigateur n’a pas de source de hasard : aucune clé ne peut être faite. Prends un navigateur plus récent.
identity-locked-title = Cette identité est verrouillée.
identity-locked-words = Tu lis tout et ne signes rien. Déverrouille-la ici : { $wallet }.
identity-replaced = L’identité de cet onglet a été effacée dans un autre onglet. Il en a maintenant une autre.
relay-refused-title = Le relais n’accepte pas cette page.
relay-refused = Les onglets de ce navigateur s’entendent encore, et rien n’est perdu.
offline-title = Tu es hors ligne.
offline = Tu as retiré ce nœud de ses liens : il n’entend personne et personne ne l’entend. Tu le ramènes à l’écran { $network }.
storage-full-title = Le stockage est plein.
storage-full = Ce qui arrive maintenant ne vit que dans cet onglet et disparaît quand tu le fermes. Libère du stockage de ce site, et ce sera enregistré.
storage-missing-title = Rien n’est enregistré.
storage-missing = Ce navigateur ne donne pas de stockage à la page. La chaîne ne vit que dans cet onglet ; les autres gardent la leur.
damage-title =
    { $count ->
        [one] Un enregistrement était abîmé.
       *[other] { $count } enregistrements étaient abîmés.
    }
damage-healed = Ton nœud a refusé ce qu’il n’a pas pu vérifier, et le redemande aux autres. Rien d’autre n’est perdu.
damage-record = { $record } : { $reason }
damage-more = et { $count } de plus

## Errors of the page itself

error-left-room = La page est passée dans une autre salle avant la réponse. Redemande là-bas.
error-worker-failed = Le worker du nœud s’est arrêté. Recharge la page ; ce qui est enregistré est toujours là.
error-worker-not-started = Le worker du nœud n’a pas démarré : ses fichiers sont abîmés ou d’âges différents. Recharge la page, sans le cache s’il le faut.
error-build-mismatch = La page et son nœud sont d’âges différents. Recharge la page, sans le cache s’il le faut.
error-bad-relay = « { $relay } » n’est pas l’adresse d’un relais. Elle commence par ws:// ou wss://. La page continue sans relais.
error-insecure-relay = Une page chargée en https ne peut pas ouvrir { $relay }. Prends un relais wss://, ou ouvre la page en http depuis le relais. La page continue sans relais.
error-room-empty = Tape les six caractères du tableau, ou colle le lien entier.
error-room-link = Ce lien ne nomme aucune salle : il manque ce qui suit le #. Copie-le de nouveau.
error-room-digit = « { $character } » n’est dans aucun code. Les codes ont des chiffres et des lettres, mais pas de U.
error-room-length = Un code a 6 caractères ; celui-ci en a { $length }.
error-bad-argument = { $call } : « { $argument } » devrait être { $expected }, et c’est { $found }.
error-unknown-event = Il n’y a pas d’événement « { $event } ». Il y a { $known }.
arg-text = un texte
arg-whole = un nombre entier à partir de 0
arg-text-or-whole = un texte ou un nombre entier à partir de 0
arg-function = une fonction
arg-object = un objet de la forme décrite
arg-bytes = un Uint8Array ou un ArrayBuffer
error-file-too-large = Le fichier a { $found } octets ; un nœud en lit { $limit } au plus.
error-file-not-saved = Le navigateur n’a pas fait de fichier : { $reason }.
error-file-not-read = Le navigateur ne peut pas lire le fichier : { $reason }. Choisis-le de nouveau.

## Start

start-title = Ton nœud démarre
start-worker = Ouvre son worker
start-genesis = Cherche le premier bloc : { $tries } essais jusqu’ici
start-finding = Demande la salle au relais et aux autres
start-checking = Vérifie ce qui est enregistré, { $done } blocs sur { $all }
failed-title = Ton nœud n’a pas démarré
failed-kept = Ce qui est enregistré est toujours là.
failed-rule = Règle : { $rule }
failed-again = Réessayer
failed-commons = Aller à Commons
failed-welcome = Retour à l’accueil
lost-title = Il n’y a rien ici
lost = Cette adresse ne mène à aucun écran.
lost-back = Aller au fil

## Welcome

hero-title = Une blockchain { $underlined }
hero-title-underlined = que ta classe fait vivre
hero-words = Chaque onglet est un nœud complet d’une vraie chaîne : il tient le livre, vérifie chaque bloc et peut trouver le prochain. Rien à installer.
hero-live = En direct de { $room }
hero-back = Retour à { $room }
hero-drawing = Chaque bloc montre celui d’avant
hero-next = Le prochain bloc
hero-next-who = Ici, n’importe qui peut le trouver.
join-title = Entrer dans une salle
join-words = Six caractères du tableau, ou le lien entier.
join-label = Code ou lien
join-do = Entrer
join-busy = Entre
join-scan = Ou scanne le code QR du tableau avec ta caméra, ou jette un œil à { $commons }, la salle ouverte.
commons-do = Commons
room-title = Ouvrir une salle
room-words = Choisis un nom, une pièce et la durée d’un bloc. Tu obtiens un code et un QR pour la classe.
room-name = Nom de la salle
room-name-example = 2de 4 Informatique
room-coin = Nom de sa pièce
room-spacing = Un bloc doit prendre
room-make = Ouvrir la salle
room-go-on = Aller au fil
room-wrong-empty = Donne-lui un nom.
room-wrong-long = Un nom a 24 caractères au plus ; celui-ci en a { $length }.
promise-keys = Les clés restent dans ton onglet
promise-account = Pas de compte, pas de pistage
promise-coins = Les pièces ne valent rien hors de la salle
promise-mining = On ne mine que si tu le dis

## Feed

feed-show = Montrer
feed-everyone = Tout le monde
feed-replies = Réponses à toi
feed-yours = Les tiens
feed-beside = À côté des messages
feed-older = Montrer les plus anciens
feed-not-found = Le message de cette adresse n’est pas parmi ceux que ce nœud possède.
feed-empty-title = Pas encore de messages.
feed-empty = Écris le premier ; tant que quelqu’un mine, il sera dans un bloc en { $seconds } secondes environ.
feed-no-replies-title = Personne ne t’a encore répondu.
feed-no-replies = Demande quelque chose, puis reviens voir.
feed-none-yours-title = Tu n’as encore rien écrit.
feed-none-yours = Ce que tu publies est ici, avec la certitude que la chaîne en a.
composer-label = Écrire un message
composer-label-reply = Écrire une réponse
composer-example = Écris à la classe. Chaque onglet le gardera, et personne ne peut le supprimer.
composer-example-reply = Écris ta réponse.
composer-bytes = { $used } octets sur { $most }
composer-do = Signer et publier
composer-busy = Signe
composer-cancel = Annuler
composer-empty = Écris d’abord quelque chose.
composer-long =
    { $over ->
        [one] { $over } octet de trop
       *[other] { $over } octets de trop
    } : un message en a { $most } au plus, et les lettres accentuées en prennent deux ou plus.
post-by = Message de { $name }
post-link = Lien vers ce message :
post-reply = Répondre
post-reply-to = Répondre à { $name }
post-answers = Répond à { $post }
post-answers-earlier = un message plus ancien
post-about-order = Au sujet d’une commande du marché
name-title = Comment les autres t’appelleront-ils ?
name-words = Ton nom est pris sur la chaîne : personne d’autre ne peut l’avoir, et tout le monde le voit.
name-label = Ton nom
name-do = Le prendre
name-later = Pas maintenant
name-empty = Tape d’abord un nom.
waiting-title = Attendent un bloc
waiting-order = meilleurs frais d’abord
waiting-none = Rien n’attend. Ce que tu signes est ici jusqu’à ce qu’un bloc le prenne.
waiting-more = et { $count } de plus
activity-title = À l’instant
activity-none = Rien ne s’est passé depuis que tu as ouvert la page.
activity-found =
    { $name } a trouvé { $height }. { $count ->
        [0] Aucune transaction n’attendait.
        [one] { $count } transaction est dedans.
       *[other] { $count } transactions sont dedans.
    }
activity-joined = { $name } est là.
activity-look = Regarder
activity-relay-gone = Le relais est absent. Ton onglet garde sa chaîne et réessaie ; les onglets de ce navigateur s’entendent encore.
activity-relay-refuses = Le relais n’accepte pas cette page. Ton onglet garde sa chaîne et réessaie ; les onglets de ce navigateur s’entendent encore.
activity-relay-off = Tu as retiré ton onglet du relais. Il garde sa chaîne.
activity-relay-back = Le relais est revenu.
activity-tabs-gone = Le lien avec les autres onglets de ce navigateur est rompu.
activity-tabs-off = Tu as retiré ton onglet des autres onglets de ce navigateur.
activity-tabs-back = Le lien avec les autres onglets de ce navigateur est revenu.
here-title = Ici maintenant
here-count =
    { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }, { $tabs ->
        [one] { $tabs } onglet
       *[other] { $tabs } onglets
    }
here-you = Toi
here-alone = Tu es tout seul pour l’instant. Appuie sur le code de la salle au tableau pour faire venir les autres, ou ouvre un second onglet.

## Explorer

explorer-search = Chercher un bloc, une transaction ou une personne
explorer-search-example = Hauteur, hash, adresse, nom
explorer-search-empty = Tape d’abord une hauteur, un hash, une adresse ou un nom.
explorer-search-nothing = « { $text } » n’est rien que ce nœud connaisse : ni hauteur jusqu’à { $height }, ni hash entier d’un bloc ou d’une transaction, ni adresse, ni nom pris.
explorer-missing = Introuvable.
explorer-no-address = « { $text } » n’est pas une adresse : sa somme de contrôle ne convient pas ; des lettres sont fausses, manquent ou sont de trop.
explorer-no-hash = « { $text } » n’est pas un hash : il en faut 64 chiffres hexadécimaux, ceci a { $length } caractères.
explorer-missing-back = Aux blocs les plus récents
explorer-looking = Recherche
explorer-trunk = La chaîne, le plus récent d’abord
explorer-branch-undone = Une branche annulée, le plus récent d’abord
explorer-branch-rival = Une branche rivale, le plus récent d’abord
explorer-no-rivals = Pas de rivaux. Quand deux trouvent un bloc en même temps, le second est dessiné ici, jusqu’à ce qu’une branche ait plus de travail derrière elle.
explorer-next-label =
    Prochain bloc, numéro { $height } : { $waiting ->
        [one] { $waiting } transaction attend
       *[other] { $waiting } transactions attendent
    }
explorer-wiped = Effacé à { $time }
explorer-wiped-label = Le dernier changement de branche
explorer-wiped-by = { $height } a mis plus de travail derrière l’autre branche.
explorer-wiped-undone =
    { $count ->
        [one] bloc annulé
       *[other] blocs annulés
    }
explorer-wiped-returned =
    { $count ->
        [one] transaction attend de nouveau
       *[other] transactions attendent de nouveau
    }
explorer-wiped-kept = aussi dans l’autre branche
explorer-wiped-refused =
    { $count ->
        [one] ne convient plus :
       *[other] ne conviennent plus :
    }
explorer-beside = À côté des blocs
explorer-newest = Blocs les plus récents
explorer-col-height = Bloc
explorer-col-finder = Trouvé par
explorer-col-hash = Hash
explorer-col-transactions = Tx
explorer-col-bytes = Octets
explorer-col-age = Âge
explorer-numbers = La chaîne en chiffres
explorer-blocks = Blocs
explorer-blocks-words = { $height } depuis le début de la salle
explorer-mean = Temps entre les blocs
explorer-mean-words =
    { $count ->
        [0] trop peu de blocs pour le dire ; { $planned } s sont prévues
       *[other] { $time } s, moyenne des { $count } derniers ; { $planned } s sont prévues
    }
explorer-difficulty = Difficulté
explorer-difficulty-words = un hash sur { $count } est assez petit maintenant
explorer-rate = La salle essaie
explorer-rate-words = { $rate } ensemble
explorer-rate-unknown = trop peu de blocs pour le dire
explorer-waiting = En attente
explorer-waiting-words =
    { $count ->
        [0] rien n’attend de bloc
        [one] { $count } transaction
       *[other] { $count } transactions
    }
explorer-reorg-words = Après { $fork } il y avait deux branches. { $winner } a mis plus de travail derrière l’autre, alors tous les nœuds y sont passés.
explorer-reorg-undone =
    { $count ->
        [one] { $count } bloc annulé
       *[other] { $count } blocs annulés
    }
explorer-reorg-connected =
    { $count ->
        [one] { $count } bloc à sa place
       *[other] { $count } blocs à leur place
    }
explorer-reorg-returned =
    { $count ->
        [one] { $count } transaction attend de nouveau
       *[other] { $count } transactions attendent de nouveau
    }
explorer-reorg-kept =
    { $count ->
        [one] { $count } transaction est aussi dans l’autre branche
       *[other] { $count } transactions sont aussi dans l’autre branche
    }
explorer-reorg-refused =
    { $count ->
        [one] { $count } transaction ne convient plus
       *[other] { $count } transactions ne conviennent plus
    }
explorer-reorg-more = et { $count } de plus
explorer-block-title = Bloc #{ $height }
explorer-block-title-hash = Bloc
explorer-block-unknown-height = Il n’y a pas encore de bloc { $id } : le plus récent est { $height }.
explorer-block-unknown-hash = Ce nœud ne connaît pas de bloc { $id }. S’il vient d’être dessiné, ses transactions arrivent : réessaie dans un instant.
explorer-genesis = où cette salle a commencé
explorer-found-by = trouvé par { $name }
explorer-beside-title = Pas dans la chaîne.
explorer-beside-words = Une autre branche a plus de travail derrière elle. Ce que contient ce bloc ne compte que là où la chaîne le contient aussi ; à cette hauteur la chaîne a { $other }.
explorer-header = Les 80 octets qu’on hache
explorer-header-hint = montre un champ
explorer-header-label = Les 80 octets de l’en-tête en hexadécimal, colorés par champ
explorer-field-bytes = { $count } octets
explorer-field-version = Version
explorer-field-previous = Hash précédent
explorer-field-merkle = Racine de Merkle
explorer-field-time = Heure
explorer-field-bits = Cible, courte
explorer-field-nonce = Nonce
explorer-field-reversed = { $hash }, à l’envers
explorer-field-no-parent = aucun : que des zéros
explorer-check = Vérifie toi-même
explorer-check-with = Avec
explorer-check-terminal = Terminal
explorer-check-python = Python
explorer-check-copy = Copier la commande
explorer-check-copied = Commande copiée.
explorer-check-prints = Elle affiche { $printed } lis à l’envers, deux chiffres à la fois : { $hash }
explorer-small = Assez petit ?
explorer-small-yes = sous la cible
explorer-small-hash = ce hash
explorer-small-target = la cible
explorer-small-words = { $hash } vient avant { $target }, donc il compte. Un hash sur { $odds } y arrive.
explorer-small-equal = Ils sont égaux, et cela compte tout juste. Un hash sur { $odds } y arrive.
explorer-transactions =
    { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    }
explorer-block-transactions =
    { $count ->
        [0] La récompense seule
        [one] { $count } transaction et la récompense
       *[other] { $count } transactions et la récompense
    }
explorer-transactions-none = Une salle commence sans aucune.
explorer-size = { $used } sur { $most } Kio
explorer-facts = Est-ce bien sûr ?
explorer-facts-found = Trouvé
explorer-facts-parent = Bâti sur
explorer-facts-earned = Payé à qui l’a trouvé
explorer-facts-size = Taille
explorer-facts-bytes = { $count } octets
explorer-facts-work = Travail jusqu’à lui
explorer-facts-hashes = environ { $count } hashs
explorer-not-in-chain = pas dans la chaîne
explorer-confirmations =
    { $count ->
        [one] { $shown } confirmation
       *[other] { $shown } confirmations
    }
explorer-tx-title = Transaction
explorer-tx-unknown = Aucune transaction { $id } n’est dans la chaîne ni n’attend. Les récompenses des blocs annulés ont disparu pour de bon.
explorer-tx-payment = Paiement
explorer-tx-post = Message
explorer-tx-name = Nom
explorer-tx-stamp = Tampon
explorer-tx-offer = Offre
explorer-tx-withdrawal = Offre retirée
explorer-tx-order = Commande
explorer-tx-settlement = Règlement
explorer-tx-reward = Récompense
explorer-tx-standing = Où elle en est
explorer-tx-block = Bloc
explorer-tx-waits = { $block } peut la prendre
explorer-tx-next-block = le prochain bloc
explorer-tx-heard = Entendue d’abord
explorer-tx-found = Son bloc a été trouvé
explorer-tx-height = Hauteur
explorer-tx-sequence = Numéro d’ordre
explorer-tx-signature = Signature
explorer-tx-unsigned = aucune : qui trouve un bloc écrit sa récompense, et les règles la vérifient
explorer-tx-raw = Tous ses octets
explorer-tx-raw-copy = Copier les octets en hexadécimal
explorer-tx-raw-copied = Octets copiés.
explorer-tx-raw-words = Hachés deux fois avec SHA-256 et retournés, ils donnent l’identifiant ci-dessus, signature comprise.
explorer-tx-memo = Note
explorer-tx-message = Les mots de qui l’a trouvé
explorer-tx-new-coins = Nouvelles pièces et frais
explorer-tx-reward-words = { $reward } sont neuves, { $fees } sont les frais des transactions du bloc.
explorer-tx-stamped = Le SHA-256 du fichier, comme sha256sum l’affiche
explorer-tx-stamp-words = Qui a le fichier peut voir qu’il existait quand le bloc a été trouvé. La chaîne ne voit pas qui l’a fait.
explorer-tx-stamp-whole = Le fichier lui-même est dans la transaction, avec tous ses { $bytes } octets.
explorer-tx-pieces =
    { $count ->
        [one] Une pièce
       *[other] { $count } pièces
    } à { $price }.
explorer-tx-withdraws = L’offre { $offer } ne prend plus de commandes. Les commandes ouvertes restent comme elles sont.
explorer-tx-orders = De l’offre { $offer }. L’argent est retenu jusqu’au règlement de la commande.
explorer-tx-held = Retenu par la commande { $order }
explorer-tx-decided = Qui a décidé
explorer-tx-claims = prend le nom { $name }. Personne d’autre ne peut le prendre.
explorer-account = Le compte
explorer-account-unknown = Personne n’a pris le nom « { $id } ».
explorer-account-balance = Solde
explorer-account-in = En route vers lui
explorer-account-out = En partance
explorer-account-found = Blocs trouvés
explorer-account-earned = Gagné avec eux
explorer-account-address = Adresse
explorer-account-names =
    { $count ->
        [one] Nom
       *[other] Noms
    }
explorer-account-no-name = aucun
explorer-account-sequence = Transactions signées
explorer-account-history = Ce qu’il a fait
explorer-account-nothing = Encore rien.
explorer-account-nothing-words = Qui trouve un bloc ou est payé apparaît dans la chaîne.
explorer-account-most = Les { $count } plus récentes sont listées.
explorer-check-here = Ici même
explorer-check-prints-hash = Elle affiche le hash même : { $hash }
explorer-check-here-words = Rien n’est cherché : ton nœud hache à nouveau les 80 octets.
explorer-check-here-do = Hacher les 80 octets
explorer-check-here-first = SHA-256 une fois
explorer-check-here-second = et encore une fois
explorer-check-here-hash = lu à l’envers
explorer-raw-all = Montrer les { $count } octets
explorer-block-raw = Le bloc entier
explorer-block-raw-words = Les 80 premiers octets sont l’en-tête, les quatre suivants disent combien de transactions viennent, puis elles se suivent.
explorer-merkle = Arbre de Merkle
explorer-merkle-way = le chemin vers le haut
explorer-merkle-proof =
    { $count ->
        [one] sa preuve : { $count } hash
       *[other] sa preuve : { $count } hashs
    }
explorer-merkle-label = Arbre de Merkle de { $count } transactions. Le chemin du numéro { $nth } jusqu’à la racine est mis en avant ; hashs à côté qui le prouvent : { $proof }.
explorer-merkle-alone = Il n’y a qu’une transaction : son identifiant est la racine.
explorer-merkle-copy = copie
explorer-merkle-pick = Depuis quelle transaction
explorer-merkle-words = Le chemin en mots
explorer-merkle-how = Deux hashs côte à côte, hachés deux fois avec SHA-256, donnent celui du dessus.
explorer-merkle-step-left = { $own }, avec { $beside } à sa gauche, donne { $parent }
explorer-merkle-step-right = { $own }, avec { $beside } à sa droite, donne { $parent }
explorer-merkle-step-copy = { $own } est seul : il est joint à sa copie et donne { $parent }
explorer-merkle-root = Le dernier est la racine de Merkle de l’en-tête.
explorer-next-tag = en préparation
explorer-next-words = Chaque nœud prépare le sien avec ce qui attend chez lui. Il change à chaque transaction qui arrive et recommence à chaque bloc trouvé.
explorer-next-mine = Le miner
explorer-next-in =
    { $count ->
        [0] La récompense seule
        [one] { $count } transaction et la récompense
       *[other] { $count } transactions et la récompense
    }
explorer-next-order = les mieux payées d’abord
explorer-next-none = Rien n’attend.
explorer-next-none-words = Un bloc avec sa seule récompense en vaut un autre.
explorer-next-later =
    { $count ->
        [one] { $count } attend un bloc suivant
       *[other] { $count } attendent un bloc suivant
    }
explorer-next-header = Ce qu’on sait de son en-tête
explorer-next-root = nouvelle à chaque transaction
explorer-next-time = quand il sera trouvé
explorer-next-nonce = cherché : un sur { $odds } convient
explorer-next-reward = La récompense et les frais, à qui le trouve
explorer-next-fee = { $fee } pour { $bytes } octets
explorer-stats = Statistiques
explorer-stats-span = Combien des blocs les plus récents
explorer-stats-none = Il n’y a encore rien à compter : cela commence au premier bloc trouvé.
explorer-stats-range = { $from } à { $to }
explorer-stats-over = { $from } et plus
explorer-stats-times = Temps entre les blocs, compté
explorer-stats-times-words = { $early } blocs sur { $count } sont venus dans les { $planned } s prévues. Les tirets montrent ce que donnerait le seul hasard : beaucoup de temps courts, peu de longs.
explorer-stats-time = Temps
explorer-stats-blocks = Blocs
explorer-stats-chance = Par le seul hasard
explorer-stats-difficulty-words = Entre { $least } et { $most } hashs en moyenne par bloc : elle suit la vitesse d’arrivée des blocs.
explorer-stats-hashes = Hashs
explorer-stats-fees = Frais
explorer-stats-fees-words =
    { $count ->
        [one] { $fees } ont été payés pour { $count } transaction.
       *[other] { $fees } ont été payés pour { $count } transactions.
    }
explorer-stats-finders = Qui les a trouvés
explorer-stats-finders-words =
    { $count ->
        [one] { $count } bloc, selon qui l’a trouvé.
       *[other] { $count } blocs, selon qui les a trouvés.
    }
explorer-stats-share = Part
explorer-stats-others = autres
explorer-stats-unknown =
    { $count ->
        [one] De { $count } bloc, on ne sait pas ici qui l’a trouvé : ses transactions ont été lâchées.
       *[other] De { $count } blocs, on ne sait pas ici qui les a trouvés : leurs transactions ont été lâchées.
    }

## Network

network-beside = À côté du dessin
network-alone-tag = Personne d’autre ici
network-agreed = Tous les { $count } sur la chaîne de #{ $height }
network-apart = { $apart } sur { $count } sur un autre bloc
network-together = { $count } sur la chaîne de #{ $height }
network-elsewhere = { $count } sur un autre bloc
network-alone = Tu es tout seul pour l’instant. Ouvre un second onglet, ou fais venir les autres avec le code de la salle.
network-more =
    { $count ->
        [one] { $count } de plus est dans le tableau.
       *[other] { $count } de plus sont dans le tableau.
    }
network-relay = relais
network-relay-gone = relais, absent
network-relay-refuses = relais, refuse
network-relay-off = relais, coupé
network-your-tab = ton onglet
network-words-relay = Le relais marche.
network-words-relay-gone = Le relais est absent.
network-words-relay-refuses = Le relais n’accepte pas cette page.
network-words-relay-off = Tu as retiré ce nœud du relais.
network-words-no-relay = Il n’y a pas de relais.
network-words =
    { $count ->
        [one] Toi seul
       *[other] { $count } nœuds, dont toi
    }. { $tabs ->
        [0] { "" }
        [one] { $tabs } est un autre onglet de ce navigateur.{ " " }
       *[other] { $tabs } sont d’autres onglets de ce navigateur.{ " " }
    }{ $together } sur le bloc { $height }{ $apart ->
        [0] .
       *[other] , { $apart } sur un autre.
    } { $relay }
network-peers = Pairs
network-peers-count =
    { $count ->
        [one] { $count } pair
       *[other] { $count } pairs
    }
network-no-peers = Pas encore de pairs.
network-no-peers-words = Chaque onglet de cette salle que ton nœud entend est ici.
network-col-name = Nom
network-col-link = Lien
network-col-height = Hauteur
network-col-tip = Sommet
network-col-rtt = Aller-retour
network-col-penalty = Pénalité
network-rtt = { $ms } ms
network-same = le même que le tien
network-penalty = { $penalty } sur { $limit }
network-links = Tes liens
network-link-none = aucun à côté de cette page ; les onglets de ce navigateur s’entendent quand même
network-link-tabs = Onglets ici
network-link-no-relay = marche sans relais
network-link-others =
    { $count ->
        [0] aucun autre
        [one] { $count } autre
       *[other] { $count } autres
    }
network-link-open = ouvert { $time }
network-link-connecting = connexion, { $time }
network-link-closed = fermé { $time }
network-link-refused = refusé, { $time }
network-link-off = coupé { $time }
network-clock = Horloge de la salle
network-clock-right = La tienne et celle de la salle sont les mêmes.
network-clock-behind = La tienne retarde de { $time }. Ton nœud l’ajoute.
network-clock-ahead = La tienne avance de { $time }. Ton nœud le retire.
network-clock-past = La tienne et celle du relais diffèrent de { $time } ou plus, et ton nœud ne corrige pas davantage.
network-clock-past-warning = Ton nœud n’est toujours pas à l’heure : il peut refuser les blocs des autres, et eux les tiens. Personne n’est exclu pour cela. Mets cette machine à l’heure.
network-clock-fine = bien
network-clock-off = très décalée
network-clock-warning = Ton nœud compte avec l’horloge de la salle, qu’il tient du relais : rien ne va de travers ici. Sans relais il n’a que celle de cette machine, et d’autres peuvent refuser des blocs du futur. Mets cette machine à l’heure.
network-storage = Stockage
network-storage-ok = enregistre
network-storage-full = plein
network-storage-missing = aucun
network-storage-used = { $percent } % du stockage de ce site : { $used } unités sur { $quota }.
network-storage-unsaved =
    { $count ->
        [0] Tout est enregistré.
        [one] { $count } changement n’est pas encore enregistré.
       *[other] { $count } changements ne sont pas encore enregistrés.
    }
network-storage-damaged =
    { $count ->
        [one] { $count } enregistrement abîmé, refusé
       *[other] { $count } enregistrements abîmés, refusés
    }
network-file = La salle en fichier
network-file-words = Tous les blocs et ce qui attend, à garder ou à porter vers une machine qu’aucun lien n’atteint. Qui le charge vérifie chaque bloc.
network-file-save = Enregistrer la salle en fichier
network-file-load = Charger un fichier de salle
network-file-saved = Blocs : { $blocks }. Transactions en attente : { $waiting }. Enregistré sous { $name }.
network-file-loading = Vérifie le fichier : { $percent } %.
network-file-loaded = Blocs : { $new } nouveaux, { $known } connus, { $refused } refusés. Nouvelles transactions en attente : { $waiting }. Tu es au bloc { $height }.
network-file-aside = La chaîne du fichier n’a pas plus de travail que la tienne : elle est gardée comme branche à côté.
network-file-refused = Refusé à partir du bloc { $height }. { $refusal }
network-rule = Règle : { $rule }.
network-identity = Cet onglet est
network-identity-browser = La clé est celle de ce navigateur : tous ses onglets sont toi.
network-identity-tab = La clé est à cet onglet seul, et disparaît quand tu le fermes.
network-participant = Nouveau participant dans cet onglet
network-participant-words = Cet onglet reçoit sa propre clé et repart de zéro, en quelqu’un d’autre, sans pièces ni nom. C’est ainsi qu’une machine montre un réseau.
network-participant-back = Ta clé reste dans ce navigateur : tout autre onglet est encore toi.
network-participant-loses = Cet onglet a déjà sa propre clé. Elle est jetée, et ses pièces avec elle.
network-participant-or = Pour garder cet onglet tel quel, { $link }.
network-participant-new-tab = ouvre un autre onglet comme nouveau participant
network-participant-cancel = Rester qui je suis
network-participant-do = Repartir de zéro
network-refused = Ce que ton nœud a refusé
network-refused-since = depuis que tu as ouvert la page
network-refused-none = Rien. Un bloc ou une transaction qui enfreint une règle est ici, avec le nom de la règle.
network-refused-times = { $times } fois de suite.
network-direct = Liens directs avec la classe
network-direct-words = Ton onglet reste relié aux navigateurs de quelques camarades quand le relais n’est plus là. Pour cela ils voient les adresses de cet appareil sur le réseau local, et tu vois les leurs.
network-direct-count =
    { $count ->
        [0] Aucun lien direct pour l’instant. Il y en aura un dès que quelqu’un de la classe les active aussi. La classe voit les adresses de cet appareil sur le réseau local.
        [one] Un lien direct, qui reste quand le relais n’est plus là. La classe voit les adresses de cet appareil sur le réseau local.
       *[other] { $count } liens directs, qui restent quand le relais n’est plus là. La classe voit les adresses de cet appareil sur le réseau local.
    }
network-direct-never = Ce navigateur n’a pas de connexions directes (WebRTC).
network-offline-words = Hors ligne, ton onglet continue seul et garde ce que tu écris. Si les deux côtés trouvent des blocs, la branche qui a le moins de travail est défaite à ton retour.
network-is-offline = Ce nœud n’entend personne et personne ne l’entend, jusqu’à ce que tu te reconnectes ou recharges la page.
network-go-offline = Passer hors ligne
network-go-online = Repasser en ligne
network-limits = Limites de ce nœud
network-limits-words = Ce qui les dépasse est refusé, ainsi personne ne peut remplir cet onglet.
network-limit-of = { $used } sur { $most }
network-limit-pool = Transactions en attente
network-limit-account = d’un compte
network-limit-peers = Pairs
network-limit-penalty = Pénalité qui coupe un pair
network-limit-message = Message
network-limit-block = Bloc
network-limit-transaction = Transaction
network-limit-post = Message publié
traffic = Ce que ton nœud entend et dit
traffic-none = Rien n’est encore passé.
traffic-none-words = Les messages entre ton nœud et les autres sont ici dès que tu regardes. Ouvre un second onglet ou publie quelque chose, et vois ce qu’ils se disent.
traffic-hidden = Rien de ce qui est passé ne correspond à ton choix.
traffic-show-all = Tout montrer
traffic-kept = Les { $count } plus récents sont gardés tant que tu es sur cet écran.
traffic-left-out =
    { $count ->
        [one] { $count } est passé trop vite et manque.
       *[other] { $count } sont passés trop vite et manquent.
    }
traffic-came =
    { $count ->
        [one] { $count } venu entre-temps
       *[other] { $count } venus entre-temps
    }
traffic-pause = Pause
traffic-go-on = Continuer
traffic-way = Quels messages
traffic-way-all = Tous
traffic-way-heard = Entendus
traffic-way-said = Dits
traffic-way-refused = Refusés
traffic-kind = Genre de message
traffic-all-kinds = Tous les genres
traffic-group-transactions = Transactions
traffic-group-blocks = Blocs et en-têtes
traffic-group-questions = Questions
traffic-group-presence = Présence et salle
traffic-group-class = Classe
traffic-end = Qui est à l’autre bout
traffic-all-ends = N’importe qui
traffic-everybody = tous
traffic-stranger = pair { $number }
traffic-heard-from = entendu de
traffic-said-to = dit à
traffic-refused-of = refusé, de
traffic-bytes = { $count } o
traffic-new-tip = { $says }. Le nouveau sommet
traffic-refused = { $says }. Refusé par la règle { $rule }
traffic-unreadable = Des octets qui ne sont pas un message
traffic-hello = Bonjour, protocole { $version }. En est à { $block }
traffic-tip = En est à { $block }
traffic-get-all-headers = Demande tous les en-têtes
traffic-get-headers = Demande les en-têtes après { $block }
traffic-no-headers = N’a pas d’en-têtes plus récents
traffic-headers =
    { $count ->
        [one] { $count } en-tête : { $first }
       *[other] { $count } en-têtes, de { $first } à { $last }
    }
traffic-get-blocks =
    { $count ->
        [one] Demande { $count } bloc : { $first }
       *[other] Demande { $count } blocs, le premier est { $first }
    }
traffic-whole-block =
    { $count ->
        [one] { $block }, trouvé par { $finder }, { $count } transaction
       *[other] { $block }, trouvé par { $finder }, { $count } transactions
    }
traffic-has =
    { $count ->
        [one] A { $count } transaction : { $first }
       *[other] A { $count } transactions, la première est { $first }
    }
traffic-has-nothing = N’a pas de transactions en attente
traffic-get-transactions =
    { $count ->
        [one] Demande { $count } transaction : { $first }
       *[other] Demande { $count } transactions, la première est { $first }
    }
traffic-transactions =
    { $count ->
        [one] { $count } transaction : { $first }
       *[other] { $count } transactions, la première est { $first }
    }
traffic-not-found =
    { $count ->
        [one] N’a pas { $count } bloc demandé
       *[other] N’a pas { $count } blocs demandés
    }
traffic-get-pool = Demande ce qui attend un bloc
traffic-ping = Es-tu là ? { $number }
traffic-pong = Je suis là : { $number }
traffic-get-room = Demande quelle salle c’est
traffic-room = La salle { $name }
traffic-no-room = Quelque chose qui n’est pas une salle
traffic-lesson = L’hôte donne la leçon { $number }
traffic-look-up = L’hôte demande à tous de lever les yeux
traffic-ticket = L’hôte ouvre les questions de sortie
traffic-no-lesson = L’hôte dit qu’il n’y a pas de leçon
traffic-cap = L’hôte demande que personne ne hache à plus de { $rate }
traffic-no-cap = L’hôte lève le plafond
traffic-report =
    { $count ->
        [one] { $name } a atteint { $count } but
       *[other] { $name } a atteint { $count } buts
    }
traffic-get-hello = Demande qui tu es
traffic-pruned = N’a pas de blocs entiers jusqu’à #{ $height }
traffic-block = #{ $height }, { $hash }
traffic-says = Dit
traffic-verdict = Ce qu’il en est advenu
traffic-from = De
traffic-to = À
traffic-at = À
traffic-over = par { $link }
traffic-raw = Tous les octets, { $count }
traffic-copy = Copier les octets en hexadécimal
traffic-copied = Octets copiés.
traffic-more = et { $count } de plus
traffic-was-sent = Il a quitté ce nœud.
traffic-was-taken = Aucune règle ne s’y est opposée.
traffic-was-tip = Aucune règle ne s’y est opposée, et ta chaîne a un nouveau sommet.
traffic-why-transactions = Les nœuds se disent par identifiants quelles transactions ils ont, et envoient celles qui manquent à l’autre.
traffic-why-blocks = D’abord les en-têtes, de 80 octets : ils montrent le travail. Puis les blocs entiers, chacun vérifié par toutes les règles avant d’être transmis.
traffic-why-questions = Un nœud demande ce qui lui manque, à un pair à la fois, et à un autre si la réponse ne vient pas.
traffic-why-presence = Les nœuds se saluent, disent où ils en sont et mesurent le temps d’un message. Rien de cela n’est cru sans preuve.
traffic-why-class = La parole de l’hôte sur la leçon, et ce que les élèves lui rapportent. C’est signé, et hors de la chaîne.
traffic-why-none = Un nœud qui reçoit des octets illisibles les refuse en entier et le retient contre qui les a envoyés.

## Wallet

wallet-beside = Ton adresse et tes mots
wallet-balance = Solde
wallet-spendable = Tu peux dépenser
wallet-leaving = va partir
wallet-coming = va arriver
wallet-earned =
    gagné avec { $count ->
        [one] { $count } bloc
       *[other] { $count } blocs
    }
wallet-send = Envoyer
wallet-send-note = signé ici ; ta clé ne quitte jamais cet onglet
wallet-to = À : un nom ou une adresse
wallet-to-help = Un nom que quelqu’un a pris ici, ou une adresse.
wallet-to-known = { $name } est { $address }.
wallet-to-no-name = Personne n’a pris de nom pour cette adresse. Compare-la jusqu’au bout.
wallet-to-yourself = C’est toi.
wallet-names = Noms qui conviennent
wallet-was = était { $name }
wallet-key-enter = Entrée
wallet-memo = Note, si tu veux ; tout le monde peut la lire
wallet-amount = Montant
wallet-fee = Frais pour qui trouve le bloc
wallet-fee-nothing = peut attendre
wallet-fee-usual = prochain bloc
wallet-fee-first = en premier
wallet-sum = { $to } reçoit { $amount }, il te reste { $kept }. C’est ta transaction { $number }.
wallet-sum-over = C’est { $over } de plus que ce que tu peux dépenser, frais compris.
wallet-sum-none = Ce sera ta transaction { $number }.
wallet-sign = Signer et envoyer
wallet-sending = Signe
wallet-sent = { $amount } pour { $to } sont signés et attendent un bloc.
wallet-wrong-to = Dis qui est payé : un nom ou une adresse.
wallet-wrong-amount-empty = Dis combien.
wallet-wrong-amount = Ce n’est pas un montant. Écris-le comme 2,50.
wallet-wrong-amount-fine = La plus petite pièce est 0,01 : deux chiffres après la virgule au plus.
wallet-wrong-amount-large = C’est plus que toutes les pièces d’une salle réunies.
wallet-wrong-amount-none = Envoie au moins 0,01.
wallet-wrong-memo =
    { $over ->
        [one] { $over } octet de trop
       *[other] { $over } octets de trop
    } : une note en a { $most } au plus, et les lettres accentuées en prennent deux ou plus.
wallet-history = Historique
wallet-history-note = cinq traits et c’est acquis
wallet-history-none = Rien n’est encore entré ni sorti.
wallet-history-none-words = Trouve un bloc dans Miner, ou laisse quelqu’un te payer.
wallet-history-more = Montrer plus
wallet-column-kind = Sorte
wallet-column-what = Quoi
wallet-column-state = État
wallet-paid-to = À { $name }
wallet-paid-by = De { $name }
wallet-reward = Récompense, bloc #{ $height }
wallet-post = Ton message
wallet-reply = Ta réponse
wallet-name = Nom { $name }
wallet-stamp = Tampon de { $file }
wallet-offer = Offre : { $title }
wallet-withdrawal = Offre retirée
wallet-ordered-from = Commande à { $name }
wallet-ordered-by = Commande de { $name }
wallet-released-to = Libéré pour { $name }
wallet-released-by = Libéré par { $name }
wallet-refunded-to = Rendu à { $name }
wallet-refunded-by = Rendu par { $name }
wallet-details = ta transaction { $number } · frais { $fee }
wallet-fee-by-payer = frais { $fee }, à leur charge
wallet-plus-fees = plus { $fees } de frais
wallet-no-fees = sans frais dedans
wallet-with-memo = { $details } · « { $memo } »
wallet-address = Ton adresse
wallet-address-of = Payer { $name }
wallet-qr = Code QR de ton adresse
wallet-copy = Copier
wallet-copy-address = Copier ton adresse
wallet-show-large = Montrer en grand
wallet-words = Mots de secours
wallet-words-shown = Tes 12 mots de secours
wallet-words-hidden = 12 mots cachés
wallet-words-care = Qui les voit possède ce portefeuille. Un projecteur est-il allumé ?
wallet-words-hold = Maintenir pour voir
identity-title = Qui tu es ici
identity-locked = Verrouillée
identity-open = Déverrouillée, se verrouille après { $minutes } min
identity-rename = Renommer
identity-words-locked = Cet onglet lit tout et ne signe rien tant que tu ne le déverrouilles pas avec ta phrase secrète.
identity-words-open = La clé est enregistrée verrouillée par ta phrase secrète. Cet onglet la tient ouverte jusqu’à ce que tu la verrouilles, recharges la page ou passes { $minutes } minutes sans l’utiliser. Miner compte comme une utilisation.
identity-words-browser = La clé est gardée dans ce navigateur. Qui utilise cette machine peut signer avec elle ; une phrase secrète l’empêche.
identity-passphrase = Phrase secrète
identity-unlock = Déverrouiller
identity-unlocking = Déverrouillage
identity-others = Être quelqu’un d’autre dans cet onglet
identity-switch = Changer
identity-switch-to = Passer à { $name }
identity-tab-only = Cet onglet seulement
identity-unnamed = Identité { $number }
identity-add = Ajouter une identité
identity-add-title = Ajouter une identité
identity-add-words = Chaque identité a sa clé, son solde et son nom. Cet onglet devient la nouvelle ; tu peux revenir à tout moment.
identity-add-key = Sa clé
identity-add-new = Une nouvelle clé
identity-add-from-words = Avec les mots de secours
identity-add-do = Ajouter et changer
identity-words-field = Ses 12 mots de secours
identity-words-help = Dans leur ordre, séparés par des espaces.
identity-name = Comment tu l’appelles
identity-name-help = Toi seul le vois, dans ce navigateur. Le nom que les autres voient se réclame dans les messages.
identity-keep = Où sa clé est gardée
identity-keep-browser = Dans ce navigateur
identity-rename-title = Renommer cette identité
identity-rename-do = Enregistrer
identity-cancel = Annuler
identity-passphrase-set = Verrouiller par une phrase secrète
identity-passphrase-change = Phrase secrète
identity-passphrase-title = Une phrase secrète pour cette identité
identity-passphrase-words = La clé est enregistrée verrouillée. Tu tapes la phrase chaque fois que tu veux signer après avoir chargé la page ou passé { $minutes } minutes sans l’utiliser. Tes autres onglets se verrouillent aussitôt. Personne ne peut la réinitialiser : qui l’oublie a besoin des mots de secours.
identity-passphrase-new = Nouvelle phrase secrète
identity-passphrase-help = { $least } caractères ou plus. Quelques mots valent mieux qu’un seul.
identity-passphrase-again = Encore une fois
identity-passphrase-short = Trop court : { $found } sur au moins { $least } caractères.
identity-passphrase-differs = Les deux ne sont pas identiques. Tape-la encore une fois.
identity-passphrase-remove = L’enlever
identity-passphrase-do = Verrouiller
identity-locking = Verrouillage
identity-lock-now = Verrouiller maintenant
identity-wrong-passphrase = Ce n’est pas la phrase secrète de cette identité. Essaie encore.
identity-unknown-form = Une autre version de cette page a verrouillé cette identité. Recharge la page ou utilise les mots de secours.
identity-no-worker = Ce qui verrouille et ouvre les clés n’a pas pu être chargé. Regarde si le serveur de cette page est joignable et essaie encore.
identity-no-storage = Le stockage du navigateur est plein ou refusé, rien n’a donc été changé. Libère de la place et essaie encore.
identity-too-many = Ce navigateur garde déjà { $most } identités. Efface-en une d’abord.
identity-erase = Quitter et effacer…
identity-erase-title = Effacer de cette machine
identity-erase-this = Cette identité
identity-erase-all = Tout
identity-erase-this-words = La clé est supprimée. Sans ses mots de secours, personne n’atteindra plus jamais ses pièces ni son nom.
identity-erase-all-words = Toutes les identités, salles et préférences de cette page sont supprimées, et tu reviens au début. Ses autres onglets quittent aussi leurs salles.
identity-erase-chain = Ce que tu as publié et payé reste dans la chaîne de tous les autres.
identity-erase-do = Effacer

## Mine

mine-beside = Chiffres de ta recherche
mine-builds =
    Ton onglet bâtit sur { $tip }. S’il gagne, il ajoute { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    } et gagne { $amount } { $coin }.
mine-would-build =
    Le sommet est { $tip }. Un bloc dessus ajoute maintenant { $count ->
        [one] { $count } transaction
       *[other] { $count } transactions
    } et gagne { $amount } { $coin }.
mine-controls = Commandes
mine-start = Démarrer
mine-start-words = rien ne tourne encore
mine-stop = Arrêter
mine-running = tourne { $time }
mine-one = Miner un bloc
mine-one-busy = Mine un bloc
mine-threads = Fils
mine-of-cores =
    sur { $cores ->
        [one] { $cores } cœur
       *[other] { $cores } cœurs
    }
mine-threads-words = { $threads } sur { $cores }
mine-cap = Plafond, par équité
mine-no-cap = sans plafond
mine-slate-title = Où tombent tes hashs
mine-no-memory = chaque essai est un nouveau lancer, et les dés n’ont pas de mémoire
mine-slate-dots = Les points sont un échantillon aux mêmes chances, 2 par seconde au plus ; ton meilleur et ton bloc sont de vrais hashs.
mine-slate-counts = Les nombres disent combien de tes essais vont dans chaque colonne selon les chances ; ton meilleur et ton bloc sont de vrais hashs.
mine-slate-words = Où tombent tes { $attempts } essais pour ce bloc. La plupart sont loin de la cible ; le meilleur commence par { $zeros } zéros. Un bloc demande { $odds } essais en moyenne, et son hash commence par au moins { $needs } zéros.
mine-slate-words-none = Rien n’a encore été essayé pour ce bloc. Un bloc demande { $odds } essais en moyenne, et son hash commence par au moins { $needs } zéros.
mine-anything = n’importe lequel
mine-odds = 1 sur { $count }
mine-odds-million =
    { $count ->
        [one] 1 sur un million
       *[other] 1 sur { $count } millions
    }
mine-odds-billion =
    { $count ->
        [one] 1 sur un milliard
       *[other] 1 sur { $count } milliards
    }
mine-odds-trillion =
    { $count ->
        [one] 1 sur mille milliards
       *[other] 1 sur { $count } mille milliards
    }
mine-odds-power = 1 sur 2^{ $power }
mine-best-mark = ton meilleur cette fois
mine-own-mark = #{ $height }, à toi
mine-far = loin de la cible
mine-rarer = chaque colonne est 16 fois plus rare
mine-target = cible
mine-a-block = un bloc
mine-rate-title = Ton rythme
mine-rate-words = Ton rythme des cinq dernières minutes : { $rate } maintenant, { $top } au plus. Le tableau ci-dessous le dit en chiffres.
mine-rate-begin = il y a 5 min
mine-rate-tips = marques : nouveaux blocs
mine-rate-now = maintenant
mine-rate-cap = plafond { $cap }
chart-as-table = Montrer en tableau
mine-rate-when = Quand
mine-rate-mean = Rythme
mine-rate-span = il y a { $from } à { $to } s
mine-stats = Ta recherche
mine-attempts = Essais pour ce bloc
mine-best = Meilleur cette fois
mine-found = Blocs trouvés
mine-chance = Chance en une minute
mine-expected = Un bloc toutes les
mine-nothing = inconnu tant que rien n’est haché
mine-chance-under = moins de { $percent } %
mine-chance-over = plus de { $percent } %
mine-under-a-second = moins de 1 s
mine-finders-title =
    { $count ->
        [0] Qui a trouvé les derniers blocs
        [one] Qui a trouvé le dernier bloc
       *[other] Qui a trouvé les { $count } derniers
    }
mine-even = à égalité : { $each } chacun
mine-finders-none = Personne n’a encore trouvé de bloc. Le tien peut être le premier.
mine-others = { $count } autres, { $fewest } à { $most } chacun
mine-others-even = { $count } autres, { $each } chacun
mine-room-cap = L’hôte demande à tous de ne pas hacher à plus de { $rate }. Ce que tu choisis au-dessus y est ramené.
mine-cap-promise = Le plafond est une promesse, pas une règle. Personne ne voit à quelle vitesse tu haches ; ta part te trahit.

## Market

market-beside = Ta commande et ta boutique
market-view-offers = Offres { $count }
market-view-orders =
    { $count ->
        [0] Commandes
       *[other] Commandes { $count }
    }
market-view-shop =
    { $count ->
        [0] Ta boutique
       *[other] Ta boutique { $count }
    }
market-view-disputes = Litiges { $count }
market-new = Nouvelle offre
market-empty-title = Rien n’est encore offert.
market-empty = Offre une chose, une heure de ton temps, une place à la fenêtre. Qui commande paie tout de suite, mais la chaîne retient l’argent jusqu’à ce qu’il dise l’avoir reçu.
market-no-orders-title = Tu n’as encore rien commandé.
market-no-orders = Ce que tu commandes est ici, avec chaque étape et qui doit la faire.
market-no-sales-title = Personne ne t’a encore rien commandé.
market-no-sales = Offre quelque chose. Qui le commande est ici, avec la certitude de son paiement.
market-no-disputes-title = Rien n’est retenu.
market-no-disputes = Tu es l’hôte : là où les deux côtés d’une commande ne sont pas d’accord, tu peux décider ici qui reçoit l’argent. La chaîne note que c’était toi.
market-offers-label = Offres, la plus récente d’abord
market-your-offers = Ce que tu offres
market-left =
    { $count ->
        [one] reste { $count }
       *[other] reste { $count }
    }
market-ends = en cours de retrait
market-waits = attend un bloc
market-sold-out = épuisé
market-yours = à toi
market-order = Commander
market-order-label = Commander { $title }
market-withdraw = Retirer
market-withdraw-label = Retirer { $title }
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }, en attente
market-tag-held = { $amount } retenus
market-tag-released = libéré
market-tag-refunded = rendu
market-step-paid = Payé
market-paid-you = Tu as bloqué { $amount } { $coin }.
market-paid = { $buyer } a bloqué { $amount } { $coin }.
market-step-hand-over = Remise
market-step-told = { $seller } dit
market-step-told-you = Tu as dit
market-told-words = Dit, pas prouvé : la chaîne ne voit pas ce qui change de mains.
market-not-told = Personne n’a écrit que c’était remis.
market-not-told-yet = { $seller } ne l’a pas encore dit.
market-hand-over-now = Le paiement est aussi sûr que tu le voulais. Remets l’objet, puis dis-le.
market-hand-over-wait =
    { $count ->
        [one] Tu as choisi d’attendre encore { $count } confirmation : d’ici là il peut encore être annulé.
       *[other] Tu as choisi d’attendre encore { $count } confirmations : d’ici là il peut encore être annulé.
    }
market-handed-words = Remis : { $count } × { $title }.
market-handed-do = Je l’ai remis
market-step-end = L’argent
market-step-release = Libérer l’argent
market-step-decide = Décider comme hôte
market-end-later = Retenu dès que la commande est dans un bloc.
market-release-you = Toi seul peux le libérer.
market-release-buyer = { $buyer } le libère pour toi. Tu peux le rendre.
market-release-host = Écoute d’abord les deux côtés. Ce que tu signes ici ne se reprend pas.
market-release-other = L’acheteur le libère.
market-times-out = Si personne n’agit avant { $height }, dans { $time } environ, chacun peut le rendre à { $buyer }.
market-timed-out = Personne n’a agi à temps : chacun peut maintenant le rendre à { $buyer }.
market-ending-release = { $amount } pour { $who }, c’est signé et attend un bloc.
market-ending-refund = { $amount } rendus à { $who }, c’est signé et attend un bloc.
market-ended-release = { $amount } sont allés à { $who }
market-ended-refund = { $amount } sont revenus à { $who }
market-ended-by = Qui a décidé
market-do-release = Je l’ai : libérer
market-do-release-to = Libérer pour { $who }
market-do-refund = Rendre à { $who }
market-do-take-back = Le reprendre
market-do-ask = Demander à l’hôte
market-handover = Quand remets-tu ?
market-handover-label = Confirmations à attendre
market-shop-note = ta boutique
market-at-once = de suite
market-wait-label =
    { $count ->
        [0] Remettre tout de suite
        [one] Attendre { $count } confirmation
       *[other] Attendre { $count } confirmations
    }
market-wait = Tu attends environ
market-risk-words = Un acheteur avec un dixième de la puissance le reprend
market-risk-none = Tout acheteur peut le reprendre : ce qui attend peut être signé de nouveau, pour un autre
market-gone = Payé, puis disparu
market-gone-what = { $count } × { $title } pour { $buyer }
market-gone-kept = La commande a été annulée et n’est pas dans la chaîne. Tu n’avais rien remis, donc rien n’est perdu.
market-gone-lost =
    { $count ->
        [0] Tu l’as remis sans confirmation. La commande n’est plus dans la chaîne : { $amount } perdus.
        [one] Tu l’as remis après { $count } confirmation. La commande n’est plus dans la chaîne : { $amount } perdus.
       *[other] Tu l’as remis après { $count } confirmations. La commande n’est plus dans la chaîne : { $amount } perdus.
    }
market-order-words = Ton argent part tout de suite et la chaîne le retient. { $seller } le reçoit quand tu le libères.
market-total = Bloque { $amount } { $coin }, il te reste { $kept }.
market-total-none = Dis combien.
market-withdraw-words = Elle ne prend plus de commandes. Les commandes ouvertes restent ouvertes.
market-release-words = { $amount } vont à { $who }. Personne ne peut revenir là-dessus.
market-refund-title = Rendre l’argent
market-refund-words = { $amount } reviennent à { $who }, et les objets à l’offre. Personne ne peut revenir là-dessus.
market-say-title = À propos de { $title }
market-say-words = Un message qui répond à la commande. Tout le monde peut le lire, et il ne déplace pas d’argent.
market-say-label = Ce que tu dis
market-title-label = Qu’offres-tu ?
market-title-example = Biscuit à l’avoine
market-text-label = Plus de détails, si tu veux
market-price-label = Prix d’un
market-pieces-label = Combien
market-pieces-help = objets
market-sign-offer = Signer et offrir
market-sign-order = Bloquer et commander
market-sign-release = Libérer
market-sign-refund = Rendre
market-signed-offer = Ton offre est signée et attend un bloc.
market-signed-order = Ta commande est signée et attend un bloc.
market-signed-settle = Signé. Cela compte une fois dans un bloc.
market-signed-say = Dit, pour que tous le lisent.
market-signed-withdraw = Signé. L’offre finit avec le prochain bloc.
market-wrong-title = Dis ce que c’est.
market-wrong-title-long =
    { $over ->
        [one] { $over } octet de trop
       *[other] { $over } octets de trop
    } : un titre en a { $most } au plus, et les lettres accentuées en prennent deux ou plus.
market-wrong-text-long =
    { $over ->
        [one] { $over } octet de trop
       *[other] { $over } octets de trop
    } : ceci en a { $most } au plus, et les lettres accentuées en prennent deux ou plus.
market-wrong-price-empty = Dis ce que coûte un.
market-wrong-price = Un prix est d’au moins 0,01 : une commande de rien ne retiendrait rien.
market-wrong-pieces = Écris un nombre entier de 1 à { $most }.
market-wrong-left =
    { $count ->
        [0] Il n’en reste aucun.
        [one] Il n’en reste qu’un.
       *[other] Écris un nombre entier de 1 à { $count }.
    }

## Stamp

stamp-beside = Ce qu’est un tampon, et les tiens
stamp-drop = Dépose un fichier ici : a-t-il un tampon ?
stamp-choose = Choisir un fichier
stamp-stays = Le fichier reste sur cette machine. Seul son hash peut aller sur la chaîne, et seulement si tu signes.
stamp-hashing = { $name } : { $done } sur { $all }
stamp-hashing-label = Part du fichier déjà hachée
stamp-hash = Son SHA-256, comme sha256sum l’affiche
stamp-bytes = { $count } octets
stamp-kilobytes = { $count } ko
stamp-megabytes = { $count } Mo
stamp-existed = Il existait quand le bloc #{ $height } a été trouvé : { $time }.
stamp-none = Personne n’a tamponné ce fichier ici.
stamp-waits = Un tampon attend un bloc. Il compte à partir de là.
stamp-as = sous le nom { $name }
stamp-name = Nom qui va avec
stamp-name-help = Tout le monde peut le lire. Le fichier lui-même n’est pas sur la chaîne.
stamp-do = Le tamponner
stamp-receipt = Reçu
stamp-receipt-label = Enregistrer le reçu de { $name }
stamp-proof = Ce que prouve le reçu
stamp-proof-good = il tient
stamp-proof-words = { $who } a tamponné { $name }, et le bloc qui porte le tampon dit { $time }.
stamp-proof-other = { $who } l’a signé, et le bloc qui le porte dit { $time }. Ce n’est pas le tampon d’un fichier.
stamp-proof-drop = Dépose maintenant le fichier lui-même, pour voir si c’est le bon.
stamp-proof-same = { $name } est exactement ce fichier, au bit près.
stamp-proof-differs = { $name } est un autre fichier : pas un bit ne doit changer.
stamp-proof-in =
    { $count ->
        [one] Il est dans le bloc #{ $height } de cette chaîne, avec { $count } confirmation.
       *[other] Il est dans le bloc #{ $height } de cette chaîne, avec { $count } confirmations.
    }
stamp-proof-alone = Son bloc n’est pas dans cette chaîne. En inventer un demande { $count } hashs en moyenne.
stamp-proof-look = Voir la transaction
stamp-why = Ce que prouve un tampon
stamp-why-hash = Le même hash veut dire le même fichier, au bit près. Du hash, personne ne tire le fichier.
stamp-why-when = Le fichier existait quand le bloc a été trouvé. Chaque bloc par-dessus rend cela plus sûr.
stamp-why-not = Ni qui l’a fait, ni qu’il dit vrai : seulement que qui l’a tamponné l’avait.
stamp-why-receipt = Un reçu se vérifie sans aucune chaîne : il mène du tampon jusqu’aux 80 octets du bloc.
stamp-yours = Tes tampons
stamp-yours-none = Aucun encore.
stamp-yours-none-words = Tamponne tes devoirs avant le cours. Plus tard tu peux montrer qu’ils étaient faits.

## A new room

start-words = Ce que tu choisis ici est écrit dans le premier bloc de la salle, et personne ne peut le changer ensuite.
start-presets = Des nombres qui vont ensemble
start-preset-demo = Démo de 15 minutes
start-preset-lesson = Cours de 45 minutes
start-preset-week = Une semaine entière
start-preset-bitcoin = Les nombres de Bitcoin
start-unit-seconds = s
start-unit-blocks = blocs
start-unit-hashes = hashs
start-difficulty = Le premier bloc demande
start-difficulty-help = À partir de là, la difficulté suit d’elle-même.
start-measure = Mesurer
start-measuring = Hache une demi-seconde
start-measured = Cet onglet hache { $rate } avec un fil : le premier bloc prend quelques secondes.
start-reward = Récompense d’un bloc
start-halving = Elle est divisée par deux après
start-allocation = Tu commences avec
start-allocation-help = À distribuer, pour que personne n’attende un premier bloc.
start-cap-help = Chaque page de la salle s’y tient. En tant qu’hôte, tu peux le changer à tout moment.
start-decides = Tu tranches les litiges
start-decides-yes = Là où acheteur et vendeur ne sont pas d’accord, tu dis qui reçoit l’argent.
start-decides-no = Personne ne le fait. Ce que personne ne libère revient à l’acheteur après 40 blocs.
start-rule = Comment suit la difficulté
start-rule-classroom = Classe
start-rule-asert = Bitcoin Cash
start-rule-bitcoin = Bitcoin
start-rule-signers = Signataires approuvés
start-rule-classroom-words = Suit en quelques minutes qui vient et part, et s’allège tant que personne ne trouve de bloc.
start-rule-asert-words = Suit régulièrement ; là où un bloc prend dix minutes, en deux jours.
start-rule-bitcoin-words = Une cible pour 2016 blocs, puis une nouvelle. Une classe qui double l’attend longtemps.
start-rule-signers-words = On ne cherche rien : les signataires scellent les blocs à tour de rôle, et seuls les membres publient et paient. Les signataires en admettent d’autres par vote.
start-signers = Signataires
start-signers-help = Adresses de qui signe avec vous, séparées par des espaces ; la majorité doit être là. Aucune : vous seul.
start-members = Membres
start-members-help = Adresses de qui peut publier et payer dès le début. Les signataires le peuvent de toute façon.
start-sums = Ce que cela donne
start-sum-lesson = En 45 minutes
start-sum-blocks =
    { $count ->
        [one] environ { $count } bloc
       *[other] environ { $count } blocs
    }
start-sum-halving = La récompense est divisée par deux après
start-sum-supply = Pièces qu’il y aura jamais
start-fixed = Les pièces ne valent rien hors de la salle.
start-look-again = Quelque chose ci-dessus n’est pas encore juste.
start-wrong-number = Écris un nombre entier de { $least } à { $most }.
invite-title = Faire venir les autres
invite-how = Ouvre { $address } et tape le code. La pièce s’appelle { $coin }.
invite-open = En grand, imprimer
invite-print = Imprimer des billets

## Projector

projector-title = Projecteur
projector-open = Projecteur
projector-join = Comment entrer
projector-people =
    { $count ->
        [one] { $shown } onglet
       *[other] { $shown } onglets
    }
projector-rate = { $rate } ensemble
projector-odds = un bloc, c’est 1 sur { $odds }
projector-pace = toutes les { $planned }, dernièrement { $lately }
projector-tips = Qui est où
projector-nodes =
    { $count ->
        [one] { $count } nœud
       *[other] { $count } nœuds
    }
projector-elsewhere = un autre bloc
projector-split = Pas tous sur un bloc. Le prochain décide.
projector-agreed = Tous sur un bloc.
projector-undone =
    { $time } : { $count ->
        [one] { $count } bloc annulé
       *[other] { $count } blocs annulés
    }, trouvés par { $finders }.
projector-waits-again = Attend de nouveau : { $what }
projector-blocks =
    { $count ->
        [0] Qui a trouvé les derniers blocs
        [one] Le dernier bloc
       *[other] { $count } derniers blocs
    }
projector-posts = Derniers messages
projector-held =
    { $count ->
        [one] { $count } message est retenu.
       *[other] { $count } messages sont retenus.
    }
projector-hold = Retenir les messages
projector-pass = Montrer le suivant, de { $name }
projector-white = Tableau blanc

## Practice

practice-title = S’exercer seul
practice-words = Une salle dans cet onglet, avec deux programmes comme camarades. Casse-la à ton gré.
practice-do = S’exercer
practice-room = Exercice
practice-name = Robot { $number }
practice-note = Tu t’exerces seul : Robot 1 et Robot 2 sont des programmes dans cet onglet. Ils publient, paient, achètent ce que tu offres et minent.
practice-memo = pour rien du tout
practice-says-hello = Je suis un programme, et un nœud entier. Et toi ?
practice-says-tip = Mon sommet est le tien, ou le sera bientôt.
practice-says-fee = Je paie de petits frais, alors je suis rarement le dernier.
practice-says-fork = Déconnecte-toi une minute et reviens : nous aurons deux branches.
practice-says-sell = Offre quelque chose au marché. J’achète ce que je peux payer.
practice-says-mine = Mine un bloc, et tout le monde te paie pour cela.

## Check of the machine

check-title = Vérifier cette machine
check-busy = Vérifie, { $done } sur { $all }
check-good = Cette machine peut tout faire.
check-odd = Cette machine peut participer. Ce qui est marqué mérite un coup d’œil.
check-bad = Cette machine ne peut pas participer ainsi.
check-wasm = WebAssembly marche, sinon tu ne lirais pas ceci.
check-simd = Elle hache avec des vecteurs : elle mine vite.
check-no-simd = Elle n’a pas de vecteurs (wasm SIMD) : elle mine plus lentement. Un navigateur plus récent en a.
check-workers = Les workers démarrent : la page reste fluide pendant le travail.
check-no-workers = Aucun worker ne démarre. Quelque chose les bloque : une extension, ou une règle de l’école. Demande qu’ils soient permis sur ce site.
check-storage = Elle peut garder la chaîne ; { $percent } % du stockage de ce site sont utilisés.
check-storage-full = { $percent } % du stockage de ce site sont utilisés. Enregistre tes salles en fichiers et efface ce qui ne sert plus.
check-no-storage = Le navigateur ne garde rien : une fenêtre privée, ou une règle. Ta clé disparaît quand tu fermes l’onglet.
check-relay = Le relais répond.
check-no-relay = Aucun relais ne répond à côté de cette page. Les onglets de ce navigateur s’entendent quand même. C’est souvent un proxy qui ne laisse pas passer WebSocket.
check-searcher = Les fichiers pour miner peuvent être chargés.
check-no-searcher = Les fichiers pour miner ne peuvent pas être chargés. Un bloqueur les prend pour ceux d’un mineur abusif : autorise ce site. Tout marche sauf miner.
check-clock = Son horloge est juste.
check-clock-off = Son horloge est décalée de { $time }. La page compte avec l’horloge de la salle, mais mets-la à l’heure quand même.
check-no-clock = Le serveur ne dit pas l’heure : l’horloge n’a pas été vérifiée.
check-secure = L’origine est sûre : copier et garder l’écran allumé marchent.
check-insecure = La page est venue en http, comme dans le réseau d’une classe : tout marche, mais copier demande un coup de main et l’écran peut s’éteindre.

## The host, slow motion, the graphics chip, pruning

hand-title = Salle
arg-flag = vrai ou faux
arg-flag-or-word = true, false ou "{ $word }"
network-prune = Laisser les vieux blocs
network-prune-ask = Tout part sauf les 500 blocs les plus récents : les vieux messages et paiements ne se lisent plus ici, et cet onglet ne peut plus les donner aux nouveaux. Soldes, noms, offres et commandes ouvertes restent. Enregistre d’abord la salle en fichier si personne d’autre ne la garde entière.
network-prune-yes = Les laisser
network-prune-no = Les garder
network-prune-gone = Des blocs jusqu’à #{ $height }, seuls les en-têtes et une image des comptes sont gardés ici.
network-prune-done = Blocs laissés : { $dropped }, avec { $freed } octets. Une image à #{ $height } les remplace, avec { $taken } octets.
network-unavailable = Les blocs de #{ $lowest } à #{ $best } sont connus par leurs en-têtes, et personne ici ne les a. Qui garde la salle entière peut les apporter, ou son fichier.
network-rival = Une branche avec plus de travail, maintenant à #{ $height }, quitte celle-ci à #{ $fork }, où les blocs ont été laissés. Pour la suivre, quitte la salle, efface ses enregistrements et reviens.
mine-gpu = Hacher aussi sur la puce graphique
mine-gpu-asking = Demande une puce graphique au navigateur.
mine-gpu-insecure = Pas ici : les navigateurs ne prêtent la puce qu’aux pages en https ou de ta machine, et celle-ci est venue en http.
mine-gpu-no-webgpu = Pas ici : ce navigateur n’a pas WebGPU.
mine-gpu-none = Pas ici : le navigateur n’offre pas de puce graphique.
mine-gpu-software = Le navigateur n’a qu’un programme qui joue à la puce graphique. Tes fils sont plus rapides.
mine-gpu-hardware = Bien plus rapide que tes fils, et plus chaud. Ton processeur vérifie chaque trouvaille.
mine-gpu-starting = Elle est essayée sur des blocs connus.
mine-gpu-on = Elle hache, et ton processeur vérifie chaque trouvaille.
mine-gpu-lost = La puce graphique est perdue. Tes fils continuent sans elle ; choisis-la de nouveau pour réessayer.
mine-gpu-wrong = La puce graphique a donné un hash faux : elle n’est pas utilisée. Tes fils continuent sans elle.
mine-gpu-no-device = Le navigateur n’a pas prêté la puce. Tes fils continuent sans elle.
mine-low = Un fil tant que la page est cachée
mine-low-words = Économise la batterie et garde la machine au frais pendant que tu regardes autre chose.
slow-title = Un essai, au ralenti
slow-words = ce que font tes fils, mais plus lentement
slow-step = Essayer un nonce
slow-play = Lancer
slow-pause = Pause
slow-winner = Montrer le gagnant de #{ $height }
slow-header = 1. Prends l’en-tête du bloc : 80 octets
slow-version = version
slow-prev = hash du bloc d’avant
slow-merkle = empreinte de toutes ses transactions
slow-time = heure
slow-bits = cible, en bref
slow-nonce = nonce
slow-first = 2. Hache-les avec SHA-256 : 32 octets
slow-second = 3. Hache le hash
slow-compare = 4. Lis-le à l’envers. Est-il plus petit que la cible ?
slow-hash = hash
slow-target = cible
slow-below = L’octet { $nth } décide : { $hash } est plus petit que { $target }. Le reste n’importe pas.
slow-above = L’octet { $nth } décide : { $hash } est plus grand que { $target }. Le reste n’importe pas.
slow-equal = Tous les octets sont égaux, et égal est assez petit.
slow-missed = Le nonce { $nonce } ne fait pas de bloc. Change le nonce, et tous les octets du hash changent.
slow-found = Le nonce { $nonce } fait le bloc #{ $height }. Il est à toi !
slow-late = Il atteint la cible, mais quelqu’un a été plus rapide.
slow-won = Le nonce { $nonce } a fait le bloc #{ $height }. Tout autre l’aurait gâché.
slow-pace =
    { $tries ->
        [one] { $tries } essai jusqu’ici.
       *[other] { $tries } essais jusqu’ici.
    } Un bloc en demande { $odds } en moyenne : { $time } à ce rythme.
hand-beside = Ce que l’hôte fait faire au relais
hand-tag-open = ouverte
hand-tag-closed = fermée
hand-tag-first = coupée : tu es dans la première moitié
hand-tag-second = coupée : tu es dans la seconde moitié
hand-tag-weather = mauvais temps
hand-tag-host = hôte
hand-tag-muted = muet
hand-people = Personnes
hand-people-reached =
    { $count ->
        [0] tu n’atteins personne
        [one] tu atteins une autre personne
       *[other] tu atteins { $count } autres
    }
hand-people-count =
    { $count ->
        [one] une connexion
       *[other] { $count } connexions
    }
hand-alone = Personne d’autre ici.
hand-alone-words = Partage le lien de la salle, son code ou son QR depuis le tableau ci-dessus.
hand-somebody = Quelqu’un, numéro { $number }
hand-half-first = première moitié
hand-half-second = seconde moitié
hand-mute = Rendre muet
hand-mute-label = Rendre { $name } muet
hand-unmute = Laisser parler
hand-unmute-label = Laisser { $name } parler
hand-remove = Retirer
hand-remove-label = Retirer { $name }
hand-remove-title = Retirer { $name } ?
hand-remove-words = Le relais coupe cette connexion et dit que c’était toi. Ce que cette page a publié, payé et miné reste dans la chaîne.
hand-remove-back = Tant que la salle est ouverte, qui recharge la page revient. Ferme d’abord la salle si cela ne doit pas être.
hand-remove-cancel = Garder
hand-remove-do = Retirer
hand-door = La porte
hand-door-open = Qui a le lien ou le code entre.
hand-door-closed = Personne de nouveau n’entre. Qui perd la connexion peut revenir pendant dix minutes ; qui recharge la page attend que tu ouvres.
hand-door-close-it = Fermer la salle
hand-door-open-it = Ouvrir la salle
hand-split = Couper la salle
hand-split-off = Deux moitiés qui ne s’entendent pas, toi dans la première. Les deux minent encore ; regarde ce qui arrive quand elles se retrouvent.
hand-split-on = Les moitiés ne s’entendent pas. Quand elles se retrouvent, la branche avec plus de travail reste et l’autre est annulée ; ses transactions attendent de nouveau.
hand-split-do = Couper en deux
hand-split-again = Redistribuer
hand-unite = Réunir les moitiés
hand-cap = Équité
hand-cap-each = Plafond pour chaque ordinateur
hand-weather = Mauvais temps
hand-weather-clear = Éclaircir
hand-weather-words = Pour chaque message à toute la salle. Les messages vont et viennent : une réponse prend le double.
hand-delay = Retard
hand-loss = Messages perdus
hand-ms = { $ms } ms
hand-seconds = { $seconds } s
hand-percent = { $percent } %
hand-host = L’hôte
hand-no-host = Cette salle n’a pas d’hôte. Personne ne peut la fermer, la couper ni rendre quelqu’un muet.
hand-no-relay = Aucun relais ne t’a dans la salle : il n’y a rien à dire.
hand-host-here = { $host } est ici comme hôte.
hand-host-away = { $host } est l’hôte, et n’est pas ici.
hand-host-unknown = Tu es l’hôte de la salle. Le relais ne le sait pas encore ; les commandes viendront alors.
hand-plain = Le relais passe tout, comme cela vient.
hand-now-title = L’hôte de la salle :
hand-now-muted = Tu es muet : le relais laisse tomber ce que dit cette page. Tu entends encore les autres.
hand-now-first = La salle est coupée. Tu es dans la première moitié et n’entends pas la seconde.
hand-now-second = La salle est coupée. Tu es dans la seconde moitié et n’entends pas la première.
hand-now-delay = Chaque message arrive { $time } plus tard.
hand-now-loss = { $share } des messages sont perdus.
hand-now-closed = La salle est fermée aux nouveaux.
hand-now-relay = C’est le relais qui le fait. Les onglets de ce navigateur s’entendent encore, et la chaîne garde tout.
hand-reach = Jusqu’où cela va
hand-reach-relay = Le relais le fait et le dit à tous. Les onglets d’un navigateur s’entendent encore.
hand-reach-chain = La chaîne garde tout : on ne prend à personne messages, pièces ou blocs, et ce qui attend est passé plus tard.
hand-reach-back = Cela finit quand le dernier quitte la salle. Qui tu as rendu muet l’est de nouveau après rechargement, tant que ta page est ouverte ; un nouveau participant est quelqu’un de nouveau.
wallet-raise = Augmenter les frais
wallet-raise-words = Elle attend avec des frais de { $fee }. Signée à nouveau avec plus, elle avance, garde son numéro et n’est payée qu’une fois.
wallet-raise-fee = Nouveaux frais
wallet-raise-do = Signer à nouveau
wallet-raised = Signée à nouveau avec des frais de { $fee }.
wallet-column-balance = Solde après
feed-seek = Chercher dans le fil
feed-author = De qui
feed-author-any = de tous
feed-found = { $count } des { $all } messages les plus récents sont affichés, avec ce qui va avec.
hand-results = Résultats
hand-results-words = Blocs trouvés, pièces et transactions de tous ceux qui ont un surnom, en tableau pour un tableur. Sans adresses.
hand-results-save = Enregistrer en CSV
hand-results-saved =
    { $count ->
        [one] Enregistré : { $count } personne.
       *[other] Enregistré : { $count } personnes.
    }
hand-results-name = Surnom
hand-results-blocks = Blocs trouvés
hand-results-earned = Gagné avec eux
hand-results-balance = Solde
hand-results-signed = Transactions signées
consortium-title = Signataires approuvés
consortium-needed = Adopté par { $needed } signataires sur { $all }
consortium-sealed = a scellé { $count } des { $all } derniers blocs
consortium-turn = à son tour
consortium-members = Membres
consortium-no-members = Personne en dehors des signataires.
consortium-votes = Votes en cours
consortium-no-votes = Aucun vote en cours.
consortium-admit-member = Admettre { $name } comme membre
consortium-remove-member = Retirer { $name } des membres
consortium-admit-signer = Admettre { $name } comme signataire
consortium-remove-signer = Retirer { $name } des signataires
consortium-tally = voix : { $votes }, requises : { $needed }
consortium-waits = ta voix ira dans ton prochain bloc
consortium-withdrawal-waits = ton retrait ira dans ton prochain bloc
consortium-agree = Voter pour
consortium-agree-label = Voter pour : { $what }
consortium-withdraw = Se rétracter
consortium-withdraw-label = Se rétracter : { $what }
consortium-idle = Tes voix attendent que cette page scelle des blocs. Lance-le sur l’écran de minage.
consortium-propose = Un nouveau vote
consortium-change = Ce qui doit se passer
consortium-admit = Admettre
consortium-remove = Retirer
consortium-role = Dans quel rôle
consortium-member = Membre
consortium-signer = Signataire
consortium-who = Nom ou adresse
consortium-who-help = Les membres publient et paient ; les signataires scellent aussi des blocs et votent.
consortium-do = Voter
consortium-wrong-nobody = Dis de qui il s’agit : un nom ou une adresse.
consortium-wrong-has = La personne nommée a déjà ce rôle.
consortium-wrong-lacks = La personne nommée n’a pas ce rôle : les listes ci-dessus disent qui l’a.
consortium-wrong-last = Le dernier signataire reste : sans lui, personne ne pourrait sceller un bloc.
consortium-wrong-voted = Tu as déjà voté pour cela ; c’est parmi les votes en cours.
consortium-member-words = Seuls les signataires ci-dessus votent. Tu peux publier, payer et échanger.
consortium-outsider = Seuls les signataires ci-dessus votent, et tu ne peux pas encore publier ni payer. Donne ton adresse à un signataire et demande à être admis : { $address }

## Scripts

scripts-title = Scripts
scripts-lead = De petits programmes à toi, exécutés sur ton propre nœud.
script-beside = Exécution et sortie
script-program = Programme
script-keys = Pendant que tu écris, Tab indente ; Échap rend la touche Tab à la page. Ctrl+Z annule.
script-pick = Exemples et programmes enregistrés
script-unsaved = Pas encore enregistré
script-examples = Exemples
script-own = Les tiens
script-name = Nom
script-save = Enregistrer
script-delete = Supprimer
script-saved = { $name } est enregistré dans ce navigateur.
script-deleted = { $name } est supprimé. Son texte est encore ici.
script-name-missing = Donne d’abord un nom au programme.
script-not-saved = Il n’y a pas de place : au plus { $programs } programmes de { $size } Kio chacun, tant que le navigateur a de l’espace.
script-no-program = Ce n’est pas un programme : un texte de { $size } Kio au plus.
script-file-save = Enregistrer dans un fichier
script-file-open = Ouvrir un fichier
script-may = Ce qu’il peut faire
script-may-words = Un script voit tout ce que ton nœud sait. Il n’atteint ni réseau, ni stockage, ni autre page. Ce qu’il fait de plus que lire, tu le permets ici, pour une exécution.
script-signs = Signer en mon nom : messages, paiements, noms, échanges
script-budget = Il peut dépenser au plus
script-budget-words = Paiements, commandes et frais d’une exécution, ensemble.
script-budget-wrong = Écris un montant comme 1,50, ou 0.
script-mines = Miner avec ma machine
script-run = Exécuter
script-stop = Arrêter
script-spent = { $amount } dépensé
script-output = Sortie
script-silent = Ce que le script dit, et chaque appel qu’il fait, s’affiche ici.
script-older = Lignes plus anciennes effacées : { $count }
script-dropped = Lignes venues trop vite : { $count }
script-line = Ligne { $line }
script-runs = Le script s’exécute.
script-ended = Le script est terminé.
script-stopped = Arrêté.
script-all-calls = Tous les appels et événements, en déclarations TypeScript
script-not-allowed = { $call } n’était pas permis pour cette exécution : permets-le à côté du programme.
script-never = { $call } n’est pas pour les scripts : il change la salle ou ce qui est enregistré, et cela n’appartient qu’à toi.
script-over-budget = Cela coûte { $cost }, et il reste { $left } du budget de { $budget }.
script-price-needed = { $call } doit nommer ses frais ou son prix dans le script, pour que le budget soit tenu.
script-example-hello = Que sait mon nœud ?
script-example-thanks = Un robot qui remercie chaque mineur
script-example-fees = Observer les frais
script-example-double-spend = Une double dépense qui échoue
script-example-audit = Un vérificateur de toute la chaîne

## Une leçon pour la classe

class-lesson = Leçon { $number }
class-on = Ton enseignant a commencé : { $lesson }.
class-seen = Sur cette page, ton enseignant voit quels buts tu y atteins, à quelles questions du billet de sortie tu réponds et combien de fois tu essaies, sous le nom { $name }. Personne d’autre ne le voit affiché.
class-go = Aller à la leçon
class-paused-title = L’enseignant a mis la leçon en pause.
class-paused = Lève les yeux. Elle reprend d’elle-même ; d’ici là, cet onglet ne mine pas.
class-ticket = Billet de sortie
class-ticket-words = Trois questions sur la chaîne. Ton propre nœud vérifie tes réponses.
class-ticket-explorer = Regarde dans l’explorateur.
class-ticket-short = La chaîne est trop courte pour des questions. Elles viennent quand deux blocs sont trouvés.
class-ticket-check = Vérifier
class-ticket-right = Juste.
class-ticket-done = Les trois sont justes.
class-tries = Essais : { $count }
class-ask-finder = Qui a trouvé le bloc #{ $height } ? Un nom ou une adresse
class-ask-confirmations = Combien de confirmations a le bloc #{ $height } ?
class-ask-holds = Dans quel bloc est ta transaction { $txid }… ? Sa hauteur
class-ask-nonce = Quel nonce a le bloc #{ $height } ?
class-hint-finder = C’est quelqu’un d’autre. Cherche { $height } dans l’explorateur et lis qui l’a trouvé.
class-hint-confirmations = Pas autant. Le bloc lui-même compte pour une, et chaque bloc au-dessus pour une de plus. Cherche { $height } dans l’explorateur.
class-hint-holds = C’est un autre bloc. Cherche { $txid } dans l’explorateur, ou ouvre ton portefeuille : la hauteur est à côté.
class-hint-nonce = C’est un autre nombre. Cherche { $height } dans l’explorateur : le nonce est le dernier champ de son en-tête.
class-teach = Leçon pour la classe
class-teach-words = Toutes les pages de la salle l’ouvrent. Tu vois ici ce que chacun atteint ; on le leur dit.
class-teach-choose = Quelle leçon
class-start = Commencer
class-pause = Pause pour tous
class-resume = Reprendre
class-ticket-open = Ouvrir le billet de sortie
class-ticket-close = Fermer le billet de sortie
class-end = Finir la leçon
class-none-yet = Personne n’a encore rien envoyé.
class-table = Ce que chacun a atteint
class-pupil = Nom
class-goals = Buts
class-tries-head = Essais
class-of = { $done } sur { $all }
class-goal = But { $number }
class-question = Question { $number }
class-saved = Enregistré : { $file }

## Papiers à imprimer

papers-title = Papiers pour enseigner
papers-words = Plans de cours, fiches de travail et ce qui va avec, en noir sur blanc, en A4 ou Letter.
papers-plans = Plans de cours
papers-plans-words = Quoi faire et quand, quoi demander, et ce qui tourne mal dans une classe.
papers-hand-out = À distribuer
papers-hand-out-words = Les billets amènent les élèves dans cette salle. Le glossaire dit ce que veulent dire les mots.
papers-worksheets = Fiches de travail
papers-worksheets-words = Une pour chaque leçon du Labo, à remplir à côté de l’écran.
papers-for-you = Pour toi seul
papers-key-words = Les réponses aux fiches et aux questions des leçons. Les élèves d’une salle avec hôte ne les trouvent pas ici ; qui lit le code source du programme les trouve.
papers-key-not-here = Les réponses sont pour l’hôte de cette salle. Dans une salle sans hôte, tout le monde peut les ouvrir.
papers-all = Tous les papiers
papers-print = Imprimer
papers-plan = Plan de cours, { $minutes } minutes
papers-worksheet = Fiche de travail
papers-glossary = Glossaire
papers-slips = Billets d’entrée
papers-key = Corrigé
papers-name = Nom
papers-date = Date
slip-open = Ouvre { $address } ou scanne le code QR.
slip-code = Tape le code de la salle :
slip-begin = Choisis un nom et écris ton premier message. La pièce s’appelle { $coin }.
slips-no-room = Tu n’es encore dans aucune salle : il n’y a rien à quoi inviter.
