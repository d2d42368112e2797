# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = Das Labor spricht { $language } noch nicht: Das ist Englisch.
lab-to-network = Das Netz, simuliert

## Lesson 5

lab-lesson-5-title = Gib es zweimal aus
lab-lesson-5-intro = Du spielst beide: den Händler, der entscheidet, wie lange er wartet, und den Käufer, der sein Geld zurückwill. Die Knoten sind echt, nur ihre Zeit ist simuliert.
lab-lesson-5-trust = Sofort vertrauen
lab-lesson-5-trust-ask = Knoten 1 verkauft und wartet auf nichts. Lass Knoten 3 dort kaufen und sich sein Geld zurückholen.
lab-lesson-5-trust-hint = Wähle Knoten 3. Sein Verhalten ist „Käufer, der doppelt ausgibt“, gegenüber Knoten 1, mit 0 Bestätigungen. Dann drücke „Abspielen“, gern auch schneller.
lab-lesson-5-trust-why = Eine Zahlung, die noch in keinem Block steht, ist nur ein Versprechen. Der Händler sah die eine, alle anderen sahen eine andere mit derselben Nummer.
lab-lesson-5-how = Wie es ging
lab-lesson-5-how-ask = Wie kam der Käufer wieder an sein Geld?
lab-lesson-5-how-hint = Sieh auf die Zeitleiste: Was sagte der Käufer dem Händler, und was den anderen?
lab-lesson-5-how-choice-0 = Er fälschte die Unterschrift des Händlers
lab-lesson-5-how-choice-1 = Er unterschrieb zwei Zahlungen mit einer Nummer, und die andere kam in einen Block
lab-lesson-5-how-choice-2 = Er löschte die Zahlung aus dem Knoten des Händlers
lab-lesson-5-how-why = Beide Zahlungen waren gut unterschrieben. Von zweien mit derselben Nummer kann nur eine in einer Kette stehen, und der Block entscheidet, welche.
lab-lesson-5-one = Auf einen Block warten
lab-lesson-5-one-ask = Nun wartet der Händler auf eine Bestätigung. Betrüge ihn trotzdem.
lab-lesson-5-one-hint = Gib Knoten 3 etwa 45 % der Hash-Leistung und stelle die Bestätigungen auf 1. Er gräbt jetzt heimlich. Früher oder später liegt er vorn.
lab-lesson-5-one-why = Er grub einen eigenen Zweig ohne die Zahlung und zeigte ihn, als er der längere war. Jeder Knoten wechselte zu ihm: So ist die Regel.
lab-lesson-5-three = Auf drei warten
lab-lesson-5-three-ask = Spiel den Händler: Warte auf drei Bestätigungen und lass einen Käufer mit 10 % der Leistung scheitern.
lab-lesson-5-three-hint = Gib Knoten 3 eine Leistung von 10 % und stelle die Bestätigungen auf 3.
lab-lesson-5-three-why = Er müsste mehr Blöcke finden als alle anderen zusammen. Mit sechs im Rückstand gibt er auf.
lab-lesson-5-measure = Miss es
lab-lesson-5-measure-ask = Ein Rennen sagt wenig. Miss einen Käufer mit derselben Leistung bei 1 Bestätigung, dann bei 3.
lab-lesson-5-measure-hint = Unter dem Netz steht das Diagramm. Wähle Leistung und Bestätigungen und drücke „200 Rennen mehr“, dann noch einmal mit der anderen Zahl.
lab-lesson-5-measure-why = Jeder Punkt sind 200 Angriffe unter echten Knoten. Der Balken sagt, wie weit der Zufall allein ihn verschoben haben mag: Von zwanzig solchen Balken verfehlt einer die Wahrheit.
lab-lesson-5-line = Zwei Linien
lab-lesson-5-line-ask = Die Punkte liegen unter der Linie der Bitcoin-Schrift. Warum?
lab-lesson-5-line-hint = Wann hat der Käufer gewonnen: sobald sein Zweig so lang ist wie der andere, oder länger? Und macht er ewig weiter?
lab-lesson-5-line-choice-0 = Es waren zu wenige Rennen
lab-lesson-5-line-choice-1 = Die simulierten Knoten sind nicht echt
lab-lesson-5-line-choice-2 = Dort hat schon ein gleich langer Zweig gewonnen, und der Angreifer gibt nie auf
lab-lesson-5-line-why = Formel und Versuch müssen vom selben Rennen handeln. Hier muss ein Zweig länger sein, und mit sechs im Rückstand gibt der Käufer auf: Das ist die andere Linie, und um sie liegen die Punkte.
lab-lesson-5-enough = Wie viele genügen
lab-lesson-5-enough-ask = Ein Käufer hat 30 % der Leistung. Auf wie viele Bestätigungen wartest du, wenn es ihm seltener als einmal in zehn Fällen gelingen soll?
lab-lesson-5-enough-hint = Zeichne eine Leistung von 30 % und lies die Tabelle.
lab-lesson-5-enough-choice-0 = 1
lab-lesson-5-enough-choice-1 = 3
lab-lesson-5-enough-choice-2 = 6
lab-lesson-5-enough-why = Jeder Block macht es schwerer, aber sicher ist es nie. Für einen Bleistift wartest du kürzer als für ein Haus.

## Lesson 6

lab-lesson-6-title = Teile den Raum
lab-lesson-6-intro = Was ist, wenn der halbe Raum die andere Hälfte nicht hört? Schneide das Netz durch, lass beide weitermachen und füge es wieder zusammen.
lab-lesson-6-split = Durchschneiden
lab-lesson-6-split-ask = Teile das Netz in Hälften und lass beide weitermachen, bis jede eigene Blöcke gefunden hat.
lab-lesson-6-split-hint = Drücke „Abspielen“, dann bei den Hebeln „In Hälften teilen“. Warte auf einen Block in jeder Hälfte.
lab-lesson-6-split-why = Keine Hälfte hat einen Fehler bemerkt. Jede macht mit denen weiter, die sie hört, und der Baum hat zwei Zweige.
lab-lesson-6-right = Wer hat recht?
lab-lesson-6-right-ask = Welche Hälfte hat nun die richtige Kette?
lab-lesson-6-right-hint = Bricht irgendein Block einer Hälfte eine Regel?
lab-lesson-6-right-choice-0 = Die größere Hälfte
lab-lesson-6-right-choice-1 = Die Hälfte mit dem ersten Block
lab-lesson-6-right-choice-2 = Beide halten alle Regeln ein: Es ist nicht entschieden
lab-lesson-6-right-why = Alle Blöcke sind gut. Solange niemand vom anderen Zweig hört, hat jede Hälfte recht.
lab-lesson-6-join = Zusammenfügen
lab-lesson-6-join-ask = Heile das Netz und warte, bis alle wieder auf einem Block stehen.
lab-lesson-6-join-hint = Drücke „Heilen“ und lass es weiterlaufen. Haben beide Zweige gleich viel Arbeit, entscheidet der nächste Block.
lab-lesson-6-join-why = Einige Knoten haben ihren Zweig verlassen: eine Reorganisation. Niemand stimmte ab, niemand wurde gefragt.
lab-lesson-6-stays = Welcher bleibt
lab-lesson-6-stays-ask = Welcher Zweig ist geblieben?
lab-lesson-6-stays-hint = Sieh auf den Baum der Blöcke: Welcher war länger, bei gleicher Schwierigkeit?
lab-lesson-6-stays-choice-0 = Der mit mehr Arbeit
lab-lesson-6-stays-choice-1 = Der mit mehr Knoten
lab-lesson-6-stays-choice-2 = Der ältere
lab-lesson-6-stays-why = Arbeit zählt, nicht Köpfe: Knoten kosten nichts, Hashes schon.
lab-lesson-6-kept = Was rückgängig ist
lab-lesson-6-kept-ask = Sieh dir die verlassenen Blöcke an. Wo sind ihre Zahlungen?
lab-lesson-6-kept-hint = Drücke unter dem Netz auf „Nachsehen“. Eine Zahlung wartet vielleicht auf einen Block; dann lass es noch etwas laufen.
lab-lesson-6-kept-why = Eine Zahlung aus einem verlassenen Block kommt zurück in den Vorrat und dann in einen anderen Block. Ihre Unterschrift ist so gut wie zuvor.
lab-lesson-6-lost = Was verloren ist
lab-lesson-6-lost-ask = Was ist also wirklich verloren?
lab-lesson-6-lost-hint = Was steht in einem Block, das niemand unterschrieben hat?
lab-lesson-6-lost-choice-0 = Die Zahlungen des kürzeren Zweigs
lab-lesson-6-lost-choice-1 = Die Belohnungen der verlassenen Blöcke
lab-lesson-6-lost-choice-2 = Gar nichts
lab-lesson-6-lost-why = Die Belohnung eines verlassenen Blocks hat es nie gegeben. Darum gräbt niemand lange dort weiter, wo die anderen nicht sind.

## Lesson 7

lab-lesson-7-title = Einer mit der halben Leistung
lab-lesson-7-intro = Eine Kette ist so sicher, wie ihre Arbeit verteilt ist. Gib einem Knoten zu viel davon.
lab-lesson-7-rewrite = Geschichte umschreiben
lab-lesson-7-rewrite-ask = Der Händler wartet auf sechs Bestätigungen, wie Vorsichtige es tun. Betrüge ihn trotzdem.
lab-lesson-7-rewrite-hint = Gib Knoten 3 etwa 70 % der Hash-Leistung und lass ihn einen Käufer sein, der doppelt ausgibt, bei 6 Bestätigungen. Spiel es schnell ab.
lab-lesson-7-rewrite-why = Wer mehr als die Hälfte der Blöcke findet, überholt am Ende alle, wie lange sie auch warten.
lab-lesson-7-never = Was nicht geht
lab-lesson-7-never-ask = Was kann er trotzdem nicht, mit aller Leistung der Welt?
lab-lesson-7-never-hint = Denk an Lektion 4: Was hat alle Arbeit nicht repariert?
lab-lesson-7-never-choice-0 = Jemandes Zahlungen auslassen
lab-lesson-7-never-choice-1 = Das Geld anderer ausgeben
lab-lesson-7-never-choice-2 = Seine eigenen Zahlungen rückgängig machen
lab-lesson-7-never-why = Arbeit ordnet, was andere unterschrieben haben. Sie unterschreibt nicht für sie, und kein Knoten nimmt einen Block, der eine Regel bricht.
lab-lesson-7-hide = Blöcke verstecken
lab-lesson-7-hide-ask = Für etwas anderes genügt weniger als die Hälfte. Lass einen egoistischen Miner mit 40 % zwei Blöcke verstecken.
lab-lesson-7-hide-hint = Gib Knoten 3 eine Leistung von 40 % und das Verhalten „Egoistischer Miner“. Was er versteckt, steht in der Zeichnung neben ihm.
lab-lesson-7-hide-why = Solange er Blöcke versteckt, arbeiten die anderen an einem Zweig, der schon verloren ist.
lab-lesson-7-below = Wo es sich nicht lohnt
lab-lesson-7-below-ask = Miss einen egoistischen Miner, der weniger verdient als seinen Anteil an der Leistung.
lab-lesson-7-below-hint = Wähle einen ehrlichen Miner und eine kleine Leistung und drücke „1.000 Blöcke mehr“. Der Balken muss unter der Linie des ehrlichen Grabens enden; mehr Blöcke machen ihn kürzer.
lab-lesson-7-below-why = Ein schwacher verliert mehr Rennen, als er gewinnt: Was er versteckt hat, wird verlassen.
lab-lesson-7-above = Wo es sich lohnt
lab-lesson-7-above-ask = Miss einen, der mehr verdient als seinen Anteil.
lab-lesson-7-above-hint = Wähle eine Leistung von 45 %. Miss weiter, solange der Balken lang ist.
lab-lesson-7-above-why = Auch er verliert Blöcke, aber die anderen verlieren mehr. Die Kurve ist die von Eyal und Sirer (2014).
lab-lesson-7-third = Ab wann
lab-lesson-7-third-ask = Bei einem ehrlichen Miner lohnt es sich ab einem Drittel der Leistung. Zeichne vier ehrliche. Was ändert sich?
lab-lesson-7-third-hint = Im Rennen zweier Blöcke hört man den des Angreifers zuerst. Wer außer dem Finder des anderen gräbt auf ihm?
lab-lesson-7-third-choice-0 = Es lohnt sich viel früher: Im Rennen graben die meisten anderen auf seinem Block
lab-lesson-7-third-choice-1 = Es lohnt sich später: Vier sind schwerer zu schlagen als einer
lab-lesson-7-third-choice-2 = Nichts: Nur seine eigene Leistung zählt
lab-lesson-7-third-why = Je mehr im Rennen auf seinem Block graben, desto früher lohnt es sich. Bei der Hälfte: ab einem Viertel der Leistung. Es kommt also darauf an, wie schnell ehrliche Blöcke gehört werden.

## What is measured

lab-odds-twice = Wie oft es gelingt
lab-odds-twice-about = Echte Knoten in simulierter Zeit: ein Händler und ein Käufer, der heimlich gräbt, sobald er zahlt, und einen längeren Zweig braucht.
lab-odds-withhold = Was Verstecken einbringt
lab-odds-withhold-about = Echte Knoten in simulierter Zeit: ehrliche Miner mit gleicher Leistung und einer, der seine Blöcke versteckt. Im Rennen hört man seinen Block zuerst.
lab-odds-power = Leistung des Angreifers
lab-odds-confirmations = Bestätigungen
lab-odds-honest-miners = Ehrliche Miner
lab-odds-run-twice = 200 Rennen mehr
lab-odds-run-withhold = 1.000 Blöcke mehr
lab-odds-racing = { $races } von { $wanted } …
lab-odds-axis-confirmations = Bestätigungen
lab-odds-axis-power = Leistung in %
lab-odds-picture = Die Linien sind, was die Theorie sagt, die Punkte, was gemessen wurde. Die Tabelle darunter sagt dasselbe.
lab-odds-table = Was gemessen wurde, neben der Theorie
lab-odds-measured = Gemessen
lab-odds-interval = 95-%-Intervall
lab-odds-span = { $low } bis { $high } von { $count }
lab-odds-law-section11 = Bitcoin-Schrift, Abschnitt 11
lab-odds-law-race = Dieses Rennen
lab-odds-law-eyal-sirer = Eyal und Sirer
lab-odds-law-honest = Ehrliches Graben
lab-undone-title = Verlassene Blöcke
lab-undone-look = Nachsehen
lab-undone-none = Bisher wurde kein Block verlassen.
lab-undone-finder = Gefunden von
lab-undone-payments = Zahlungen
lab-undone-again = Wieder in der Kette
lab-undone-waiting = Warten

## The simulated network

lab-net-title = Ein Netz in dieser Seite
lab-net-lead = Viele echte Knoten und eine Uhr, die du hältst. Teile es, bremse es, greif es an.
lab-net-node = Knoten { $number }
lab-net-somebody = jemand
lab-net-percent = { $percent } %
lab-net-copy = Link kopieren
lab-net-copied = Link kopiert: Wer ihn öffnet, sieht genau diesen Lauf.
lab-net-error-damaged = Der Link dieses Laufs ist beschädigt. Bitte noch einmal darum und kopiere ihn ganz.
lab-net-error-too-long = Der Link ist länger als der irgendeines Laufs.
lab-net-error-version = Der Link ist von einer anderen Fassung des Labors.
lab-net-controls = Zeit
lab-net-play = Abspielen
lab-net-pause = Anhalten
lab-net-step = Ein Ereignis
lab-net-back = Zurück
lab-net-restart = Von vorn
lab-net-speed = Tempo
lab-net-pace = (erreicht: { $pace })
lab-net-time = Virtuelle Zeit
lab-net-time-line = Zeitleiste
lab-net-legend-blocks = Blöcke
lab-net-legend-forks = Gabelungen
lab-net-legend-reorgs = Umbauten
lab-net-legend-attacks = Angriffe
lab-net-legend-levers = Hebel
lab-net-kind-block = Block
lab-net-kind-tx = Transaktionen
lab-net-kind-chain = Köpfe, Fragen nach Blöcken
lab-net-kind-talk = Spitzen, Grüße, Pings
lab-net-kind-garbage = gar keine Nachricht
lab-net-in-flight =
    { $count ->
        [one] { $count } Nachricht unterwegs
       *[other] { $count } Nachrichten unterwegs
    }
lab-net-tips =
    { $count ->
        [one] Alle stehen auf einem Block
       *[other] Sie stehen auf { $count } Blöcken
    }
lab-net-picture = Ein Netz von { $nodes } Knoten, höchster Block { $height }. { $together } stehen auf demselben Block, { $behind } liegen zurück, { $apart } auf einem anderen Zweig, { $off } sind aus. { $messages } Nachrichten sind unterwegs. Die Tabelle darunter sagt dasselbe.
lab-net-agreed = bei den meisten
lab-net-behind = zurück
lab-net-apart = auf anderem Zweig
lab-net-off = aus
lab-net-tree = Der Baum der Blöcke
lab-net-no-blocks = Noch kein Block. Drücke auf Abspielen.
lab-net-tree-words = Die { $blocks } neuesten Blöcke bis { $height }; { $rivals } davon auf Zweigen, die die meisten verlassen oder nie genommen haben.
lab-net-nodes = Knoten
lab-net-col-node = Knoten
lab-net-col-height = Block
lab-net-col-standing = Steht
lab-net-col-pool = Warten
lab-net-col-balance = Guthaben
lab-net-col-share = Leistung
lab-net-col-behaviour = Verhalten
lab-net-beside = Hebel
lab-net-choose = Wähle einen Knoten in der Zeichnung oder Tabelle, um hineinzusehen und seine Hebel zu ziehen.
lab-net-close = Wegsehen
lab-net-fact-tip = Steht auf
lab-net-fact-balance = Guthaben auf seiner Kette
lab-net-fact-pool = Wartende Transaktionen
lab-net-fact-peers = Nachbarn
lab-net-fact-behaviour = Verhalten
lab-net-fact-hidden = Verborgene Blöcke
lab-net-is-off = Sein Programm läuft nicht. Was es gespeichert hat, ist noch da.
lab-net-its-tree = Blöcke, die er hat
lab-net-its-pool = Sein Vorrat
lab-net-pool-empty = Nichts wartet.
lab-net-pays = { $from } zahlt { $to } { $amount }
lab-net-levers-of = Hebel von { $node }
lab-net-switch-off = Ausschalten
lab-net-switch-on = Einschalten
lab-net-share = Anteil der Hash-Leistung
lab-net-delay = Weitere Verzögerung
lab-net-loss = Verlorene Nachrichten
lab-net-clock = Seine Uhr geht vor um
lab-net-behaviour = Verhalten
lab-net-honest = Ehrlich
lab-net-selfish = Egoistischer Miner
lab-net-censor = Zensor
lab-net-censor-of = Zensor von { $node }
lab-net-buyer = Käufer, der doppelt ausgibt
lab-net-buyer-at = Gibt bei { $node } doppelt aus
lab-net-liar = Lügner
lab-net-flooder = Fluter
lab-net-hint-honest = Tut, was der Knoten will.
lab-net-hint-selfish = Verbirgt gefundene Blöcke und zeigt sie, um andere zu schlagen (Eyal und Sirer 2014).
lab-net-hint-censor = Hört die Transaktionen eines Kontos nicht; seinen Blöcken fehlen sie.
lab-net-hint-buyer = Bezahlt einen Händler und schürft heimlich einen Zweig, in dem er es nicht tat. Immer wieder.
lab-net-hint-liar = Sendet gefälschte Blöcke und Transaktionen, falsche Behauptungen und Müll.
lab-net-hint-flooder = Überflutet seine Nachbarn mit Waisen, Fragen nach nichts und Müll.
lab-net-towards = Gegenüber
lab-net-confirmations = Bestätigungen, auf die der Händler wartet
lab-net-with-another = Zwischen ihm und einem anderen
lab-net-other-node = Der andere Knoten
lab-net-pay = { $amount } an { $node } zahlen
lab-net-groups = Das Netz teilen
lab-net-halves = In Hälften teilen
lab-net-heal = Heilen
lab-net-own-groups = Eigene Gruppen
lab-net-split-so = So teilen
lab-net-new = Ein neues Netz
lab-net-shape = Verbunden durch
lab-net-mesh = ein Geflecht von Nachbarn
lab-net-relay = ein Relais
lab-net-spacing = Ein Block alle
lab-net-link-delay = Verzögerung jeder Leitung
lab-net-payments = Zahlungen je Stunde
lab-net-seed = Startzahl
lab-net-seed-help = Aus ihr folgt aller Zufall.
lab-net-start = Beginnen
lab-net-about = Was hier echt ist
lab-net-about-text = Simuliert sind die Zeit, die Leitungen und wann eine Maschine ihre nächste Zahl probiert: Die Schwierigkeit beträgt einige hundert Hashes. Alles andere ist der Knoten, der in dieser Seite läuft: dieselben Regeln, Blöcke, Unterschriften und Nachrichten.
lab-net-about-relay = Das Relais leitet alle Nachrichten an alle weiter und sagt die Zeit: Falsche Uhren werden berichtigt.
lab-net-about-mesh = Jeder Knoten hat einige Nachbarn und sagt weiter, was er hört. Niemand sagt die Zeit: Uhren bleiben so falsch, wie sie sind.
lab-net-events = Ereignisse
lab-net-hash = Hash aller Ereignisse
lab-net-told-found = { $node } hat einen Block gefunden.
lab-net-told-heard = { $node } hörte von { $from }: { $kind }.
lab-net-told-paid = { $from } bezahlte { $to }.
lab-net-mark-block = { $node } hat Block { $height } gefunden.
lab-net-mark-fork = Gabelung: zwei Blöcke der Höhe { $height }.
lab-net-mark-reorg =
    { $count ->
        [one] { $node } wechselte den Zweig: { $count } Block zurückgenommen.
       *[other] { $node } wechselte den Zweig: { $count } Blöcke zurückgenommen.
    }
lab-net-mark-cut-off = { $node } trennte sich von { $peer } wegen Regelbruchs.
lab-net-mark-paid = { $node } bezahlte { $merchant } und arbeitet an einer Kette ohne diese Zahlung.
lab-net-mark-shipped = { $merchant } gab die Ware heraus.
lab-net-mark-cheated = { $merchant } ist betrogen: Die Zahlung von { $node } ist zurückgenommen.
lab-net-mark-failed = Der Angriff von { $node } schlug fehl: { $merchant } hat sein Geld.
lab-net-mark-lever = Du hast einen Hebel gezogen.
lab-net-letter-selfish = E
lab-net-letter-censor = Z
lab-net-letter-buyer = K
lab-net-letter-liar = L
lab-net-letter-flooder = F

lab-to-bench = Die Werkbank
lab-welcome-title = Mach es kaputt und sieh, warum es hält
lab-welcome-words = Die Lektionen laufen auf dem Echten: deinem Knoten, den Blöcken dieses Raums und denselben Regeln, die hier jeder Knoten fragt. Was du kaputt machst, ist eine Kopie.
lab-bench-title = Die Werkbank
lab-bench-intro = Eine Kopie eines Blocks. Ändere ein Feld und lies, welche Regel Nein sagt. Sonst sieht es niemand.
lab-no-room-blocks = Die Blöcke dieses Raums lassen sich hier nicht kopieren, darum zeigt das Labor eine Beispielkette.
lab-numbered = { $number }. { $title }
lab-done = { $done } von { $all } fertig
lab-reached = { $done } von { $all } Zielen erreicht
lab-all-reached = Alle Ziele erreicht
lab-no-lesson = Eine Lektion { $number } gibt es nicht.
lab-lesson = Lektion { $number } · etwa { $minutes } Minuten
lab-tasks = Ziele
lab-task-done = Erreicht:
lab-hint = Ein Hinweis
lab-goal-reached = Das ist es.
lab-next = Weiter
lab-choices = Antworten
lab-wrong = Das nicht. Denk noch einmal nach oder lies den Hinweis.
lab-done-lesson = Diese Lektion ist fertig.
lab-again = Noch einmal
lab-over = Von vorn
lab-stop = Anhalten
lab-working = Bisher { $hashes } Hashes; im Mittel { $expected }
lab-took-ms = { $time } ms
lab-took-s = { $time } s
lab-you = Du

## Lesson 1, what it is done on

lab-hash-head = Ein Text und sein Hash
lab-hash-text = Text
lab-hash-first = SHA-256 des Texts
lab-hash-second = SHA-256 davon: der doppelte Hash, den Blöcke haben
lab-hash-empty = Tippe etwas.
lab-hash-zeros = { $zeros ->
    [0] Er beginnt nicht mit einer Null.
    [one] Er beginnt mit { $zeros } Null.
   *[other] Er beginnt mit { $zeros } Nullen.
}
lab-hash-changed = { $changed } seiner 256 Bits sind andere als vorher.
lab-hash-unchanged = Er ist derselbe wie vorher.
lab-search-head = Lass die Maschine probieren
lab-search-words = Sie hängt eine Zahl an deinen Text, hasht und nimmt die nächste Zahl, bis der Hash mit genug Nullen beginnt.
lab-search-zeros = Nullen
lab-search-go = Suchen
lab-search-took = Gefunden nach { $hashes } Versuchen, in { $time }.

## Lesson 2, what it is done on

lab-hand-head = Von Hand: Block #{ $height }
lab-hand-try = Probieren
lab-hand-winner = Nonce von #{ $height } zeigen
lab-hand-spoil = Derselbe, eine Nonce weiter
lab-hand-no-number = Eine Nonce ist eine ganze Zahl von 0 bis 4294967295.
lab-hand-won = Block #{ $height } hat Nonce { $nonce }: Sein Hash liegt unter seinem Ziel.
lab-hand-spoiled = Mit Nonce { $nonce } liegt der Hash desselben Blocks über seinem Ziel: kein Block.
lab-hand-luck = Nonce { $nonce } liegt unter dem Ziel. Welch ein Glück: Du hast von Hand einen Block gefunden.
lab-hand-missed = Nonce { $nonce } gibt einen Hash über dem Ziel. Probiere eine andere.
lab-machine-head = Mit der Maschine
lab-machine-words = Dein Knoten probiert Nonces wie auf der Seite „Schürfen“, bis er einen Block hat. Das braucht im Mittel { $hashes } Hashes.
lab-machine-go = Einen Block finden
lab-machine-found = Dein Knoten hat Block #{ $height } gefunden, und die anderen haben ihn inzwischen.

## Lesson 3, what it is done on

lab-links-head = Kopien von { $count } Blöcken
lab-links-message = Nachricht des Finders
lab-links-parent = nennt den Block davor
lab-links-root = seine Wurzel ist die seiner Transaktionen
lab-links-work = sein Hash liegt unter dem Ziel
lab-links-spent = Bisher repariert: { $hashes } Hashes, { $time }.
lab-links-expected = etwa { $hashes } Hashes
lab-holds = hält
lab-broken = gebrochen
lab-sample-links = Blöcke einer Beispielkette, die in dieser Seite entstand: Der Raum hat zu wenige, oder ihre Arbeit ist zu viel für eine Seite.

## The bench

lab-copying = Ein Block wird abgeschrieben
lab-copy-of = Eine Kopie von #{ $height }
lab-sample-block = Aus einer Beispielkette, die in dieser Seite entstand, mit echter Arbeit und echten Signaturen. Einer ihrer Leute bist du.
lab-transactions = Transaktionen
lab-all-fields = Alle Felder
lab-more = und { $count } weitere
lab-changed = geändert
lab-unchanged = unverändert
lab-was = war { $before }
lab-pick = Einen anderen Block kopieren
lab-pick-room = #{ $height } dieses Raums
lab-pick-sample = #{ $height } der Beispielkette
lab-tx-reward = Belohnung: { $name }
lab-tx-pays = { $name } → { $to }
lab-tx-says = Beitrag: { $name }
lab-tx-claims = Name: { $name }
lab-tx-stamps = Stempel: { $name }
lab-tx-offers = Angebot: { $name }
lab-tx-withdraws = Angebot zurückgezogen: { $name }
lab-tx-orders = Bestellung: { $name }
lab-tx-settles = Bestellung abgerechnet: { $name }
lab-hand-over = Gib ihn deinem Knoten
lab-hand-over-sample = Dein Knoten steht in einem anderen Raum, darum ist ihm dieser Block nicht zu geben.
lab-node-refuses = Dein Knoten lehnt ihn ab:
lab-node-tip = Dein Knoten nimmt ihn und steht jetzt darauf: Er hat keine Regel gebrochen.
lab-node-aside = Dein Knoten nimmt ihn und legt ihn beiseite: Er hat keine Regel gebrochen, aber die Kette der anderen hat so viel Arbeit.
lab-node-known = Dein Knoten hat schon einen Block mit diesem Hash. Der Kopf ist unverändert, darum sah er den Rest nicht an: Was du darunter geändert hast, ist nicht das, wofür der Hash steht.
lab-node-orphan = Dein Knoten kennt den Block davor nicht. Er wartet auf ihn.
lab-stamp-refused = abgelehnt
lab-stamp-fine = in Ordnung
lab-stamp-waits = wartet
lab-verdict-by = von Regel { $number } von { $all }
lab-verdict-none = Keine von { $all } Regeln sagt Nein
lab-verdict-orphan = Der Block davor ist nicht bekannt
lab-verdict-after = nach { $time }
lab-list-parent = Der Block davor
lab-list-header = Der Kopf
lab-list-body = Der Block als Ganzes
lab-list-transactions = Jede Transaktion für sich
lab-list-state = Jede Transaktion neben den Konten
lab-list-reward = Die Belohnung
lab-list-rules = { $count ->
    [one] 1 Regel: { $said }
   *[other] { $count } Regeln: { $said }
}
lab-list-passed = bestanden
lab-list-refused = abgelehnt
lab-list-not-reached = nicht angesehen
lab-why-transaction = Es geht um Transaktion { $number }; die Belohnung ist 0.
lab-mend-now = Jetzt repariere ihn.
lab-mend-words = Jede Reparatur bricht das Nächste.
lab-nothing-to-mend = Nichts zu reparieren: Vorgänger, Wurzel, Ziel, Arbeit und Signaturen halten. Was die Konten sagen, lässt sich nicht reparieren.
lab-mend-parent = Neuer Vorgänger
lab-mend-root = Neue Wurzel
lab-mend-target = Neues Ziel
lab-mend-work = Neue Arbeit
lab-mend-work-about = etwa { $hashes } Hashes
lab-mend-signature = Neue Signatur für Transaktion { $number }
lab-mend-no-key = Transaktion { $number } braucht den Schlüssel von { $name }, und den hat sonst niemand. Du kannst sie nicht signieren.
lab-mend-of = { $what } für Block #{ $height }
lab-mend-cost = { $what }: { $hashes } Hashes, { $time }

## Fields, and what they may hold

lab-field-hash = Hash
lab-field-version = Version
lab-field-prev = Vorgänger
lab-field-merkleRoot = Merkle-Wurzel
lab-field-time = Zeit (s)
lab-field-bits = Ziel
lab-field-nonce = Nonce
lab-field-to = An
lab-field-reward = Belohnung
lab-field-fees = Gebühren
lab-field-message = Nachricht
lab-field-height = Höhe
lab-field-extraNonce = Weitere Nonce
lab-field-fee = Gebühr
lab-field-from = Von
lab-field-sequence = Nummer dieses Kontos
lab-field-signature = Signatur
lab-field-amount = Betrag
lab-field-memo = Notiz
lab-field-text = Text
lab-field-replyTo = Antwort auf
lab-field-name = Name
lab-field-title = Titel
lab-field-price = Preis
lab-field-stock = Stücke
lab-field-offer = Angebot
lab-field-quantity = Stücke
lab-field-outcome = Ausgang
lab-field-order = Bestellung
lab-field-detail-expected = erwartet
lab-field-detail-found = gefunden
lab-field-detail-hash = Hash
lab-field-detail-target = Ziel
lab-field-detail-parent = Vorgänger
lab-field-detail-latest = spätestens
lab-field-detail-least = mindestens
lab-field-detail-balance = Guthaben
lab-field-detail-needed = nötig
lab-field-detail-txid = Transaktion
lab-field-detail-from = Konto
lab-field-detail-bytes = Bytes
lab-field-detail-limit = Grenze
lab-value-number = Eine ganze Zahl, nicht unter null und nicht zu groß.
lab-value-time = Eine Zeit in ganzen Sekunden seit 1970.
lab-value-amount = Ein Betrag wie 1,50.
lab-value-hash = 64 Hexziffern: 0 bis 9 und a bis f.
lab-value-bits = 8 Hexziffern: 0 bis 9 und a bis f.
lab-value-address = Eine Adresse: chalk1… ohne Tippfehler.
lab-value-signature = 128 Hexziffern: 0 bis 9 und a bis f.
lab-value-text = Ein Text.
lab-value-outcome = release oder refund.

## The rules, each as what must hold

lab-rule-orphan = Der Block davor ist bekannt
lab-rule-badVersion = Die Version gibt es
lab-rule-timeNotAfterParent = Er ist später als der Block davor
lab-rule-timeNotAfterMedian = Er ist später als die Hälfte der elf davor
lab-rule-tooSoonAfterParent = Seit dem Vorgänger ist eine Periode vergangen
lab-rule-timeTooFarAhead = Er kommt nicht aus der Zukunft
lab-rule-badBits = Das Ziel ist das des Raums
lab-rule-hashAboveTarget = Der Hash liegt unter dem Ziel
lab-rule-blockTooLarge = Der Block ist nicht zu groß
lab-rule-missingCoinbase = Die erste Transaktion ist die Belohnung
lab-rule-extraCoinbase = Es gibt nur eine Belohnung
lab-rule-badCoinbaseHeight = Die Belohnung nennt diese Höhe
lab-rule-coinbaseMessageTooLong = Die Nachricht des Finders ist nicht zu lang
lab-rule-missingSeal = Jemand hat ihn besiegelt
lab-rule-unaskedSeal = Er hat kein Siegel, wo keines verlangt ist
lab-rule-duplicatedTail = Die Wurzel steht für eine Liste von Transaktionen
lab-rule-badMerkleRoot = Die Wurzel passt zu den Transaktionen
lab-rule-badSeal = Das Siegel ist von dem, den der Block bezahlt
lab-rule-transactionTooLarge = Die Transaktion ist nicht zu groß
lab-rule-zeroAmount = Gezahlt wird mehr als nichts
lab-rule-paymentToSelf = Gezahlt wird an jemand anderen
lab-rule-memoTooLong = Die Notiz ist nicht zu lang
lab-rule-postEmpty = Ein Beitrag sagt etwas
lab-rule-postTooLong = Der Beitrag ist nicht zu lang
lab-rule-nameEmpty = Ein Name hat Zeichen
lab-rule-nameTooLong = Der Name ist nicht zu lang
lab-rule-nameBadCharacter = Der Name hat Buchstaben und Ziffern
lab-rule-nameLooksLikeAddress = Der Name gleicht keiner Adresse
lab-rule-fileNameEmpty = Eine gestempelte Datei hat einen Namen
lab-rule-fileNameTooLong = Der Name der Datei ist nicht zu lang
lab-rule-offerTitleEmpty = Ein Angebot hat einen Titel
lab-rule-offerTitleTooLong = Der Titel ist nicht zu lang
lab-rule-notOneLine = Titel und Dateinamen sind eine Zeile
lab-rule-offerTextTooLong = Der Text des Angebots ist nicht zu lang
lab-rule-offerPriceZero = Ein Angebot kostet etwas
lab-rule-offerStockOutOfRange = Ein Angebot hat Stücke
lab-rule-orderQuantityZero = Bestellt wird mehr als nichts
lab-rule-badSignature = Die Signatur ist die des Kontos
lab-rule-notASigner = Wer ihn besiegelt hat, ist zugelassener Signierer
lab-rule-signedRecently = Sein Signierer hat die letzten Blöcke anderen überlassen
lab-rule-wrongTurn = Sein Gewicht ist das des Signierers, der an der Reihe ist oder nicht
lab-rule-notAMember = Das Konto darf in diesem Raum handeln
lab-rule-badSequence = Es ist die nächste Transaktion des Kontos
lab-rule-balanceTooLow = Das Konto hat das Geld
lab-rule-nameTaken = Der Name ist frei
lab-rule-tooManyNames = Das Konto darf noch einen Namen haben
lab-rule-alreadyStamped = Das Konto hat die Datei noch nicht gestempelt
lab-rule-tooManyOffers = Das Konto darf noch ein Angebot haben
lab-rule-unknownOffer = Das Angebot steht
lab-rule-notYourOffer = Wer ein Angebot zurückzieht, hat es gemacht
lab-rule-orderOfOwnOffer = Wer bestellt, hat das Angebot nicht gemacht
lab-rule-orderPriceDiffers = Der Preis ist der des Angebots
lab-rule-stockTooLow = Es sind genug Stücke da
lab-rule-unknownOrder = Die Bestellung ist offen
lab-rule-settleNotAllowed = Wer abrechnet, darf es
lab-rule-badReward = Die Belohnung ist die des Raums
lab-rule-badFees = Die Gebühren sind die der Transaktionen

## Lesson 1

lab-lesson-1-title = Was ein Hash ist
lab-lesson-1-intro = Ein Hash ist ein Fingerabdruck von Bytes. Hier hängt alles daran: Blöcke, Transaktionen, Arbeit.
lab-lesson-1-text = Einen Text hashen
lab-lesson-1-text-ask = Tippe einen Text und sieh seinem Hash zu.
lab-lesson-1-text-hint = Irgendein Text, in das Feld unten. Der Hash wird mit jedem Buchstaben neu berechnet.
lab-lesson-1-text-why = Wie lang der Text auch ist: Der Hash hat 256 Bits, hier 64 Ziffern. Eine ganze Bibliothek hat keinen längeren.
lab-lesson-1-same = Noch einmal derselbe
lab-lesson-1-same-ask = Tippe einen anderen Text, dann wieder den ersten. Ist es auch wieder der erste Hash?
lab-lesson-1-same-hint = Nimm einen Buchstaben weg und setze ihn wieder hin.
lab-lesson-1-same-why = Derselbe Text hat immer denselben Hash, auf jeder Maschine. So können zwei Menschen Hashes vergleichen statt Texte.
lab-lesson-1-near = Fast derselbe
lab-lesson-1-near-ask = Ändere einen einzigen Buchstaben. Wie viel vom Hash bleibt?
lab-lesson-1-near-hint = Nimm einen Buchstaben weg und setze einen anderen hin. Was anders ist als vorher, ist markiert.
lab-lesson-1-near-why = Vom alten Hash ist im neuen nichts zu sehen. An den Hashes erkennt niemand, dass die Texte sich gleichen.
lab-lesson-1-bits = Wie viele Bits?
lab-lesson-1-bits-ask = Ein Buchstabe ist anders. Wie viele der 256 Bits ändern sich etwa?
lab-lesson-1-bits-hint = Ändere ein paarmal einen Buchstaben. Die Zeile unter dem Hash zählt mit.
lab-lesson-1-bits-why = Etwa 128: Jedes Bit ändert sich oder bleibt, als würfe man eine Münze.
lab-lesson-1-bits-choice-0 = etwa 8
lab-lesson-1-bits-choice-1 = etwa 128
lab-lesson-1-bits-choice-2 = alle 256
lab-lesson-1-zero = Eine Null von Hand
lab-lesson-1-zero-ask = Finde einen Text, dessen doppelter Hash mit einer 0 beginnt. Du kannst nur probieren.
lab-lesson-1-zero-hint = Hänge Zahlen an ein Wort: 1, 2, 3. Einer von 16 Texten hat vorn eine Null.
lab-lesson-1-zero-why = Aus der Null war der Text nicht zu berechnen. Probieren ist der einzige Weg, und das ist Schürfen.
lab-lesson-1-search = Vier Nullen
lab-lesson-1-search-ask = Lass die Maschine einen Text finden, dessen Hash mit vier Nullen beginnt.
lab-lesson-1-search-hint = Wähle auf der Karte neben dem Text 4 Nullen und starte die Suche.
lab-lesson-1-search-why = Das Finden brauchte etwa 65.536 Versuche, das Prüfen einen. Schwer zu machen, leicht zu prüfen: Das ist Arbeitsnachweis.
lab-lesson-1-more = Eine Null mehr
lab-lesson-1-more-ask = Fünf Nullen statt vier: Wie viele Versuche mehr sind das?
lab-lesson-1-more-hint = Eine Ziffer kann 0 bis 9 oder a bis f sein.
lab-lesson-1-more-why = Jede Null trifft einer von 16 Hashes. Mit so einer Schranke, dem Ziel, bestimmt ein Raum, wie schwer seine Blöcke sind.
lab-lesson-1-more-choice-0 = doppelt so viele
lab-lesson-1-more-choice-1 = zehnmal so viele
lab-lesson-1-more-choice-2 = sechzehnmal so viele

## Lesson 2

lab-lesson-2-title = Einen Block von Hand finden
lab-lesson-2-intro = Ein Block zählt, wenn sein Hash unter dem Ziel liegt. Dafür darfst du eine Zahl ändern: die Nonce.
lab-lesson-2-hand = Drei Versuche
lab-lesson-2-hand-ask = Probiere drei Nonces an dem Block, den dein Knoten als nächsten fände.
lab-lesson-2-hand-hint = Tippe eine Zahl, drücke „Probieren“ und mach das mit zwei anderen.
lab-lesson-2-hand-why = Jede Nonce gibt einen Hash, den niemand vorhersieht. Keine Nonce ist besser als eine andere, ehe sie probiert ist.
lab-lesson-2-winner = Ein Gewinner
lab-lesson-2-winner-ask = Sieh dir die Nonce des neuesten Blocks an. Warum zählt diese?
lab-lesson-2-winner-hint = Drücke „Nonce von … zeigen“ und vergleiche die ersten Ziffern des Hashs mit denen des Ziels.
lab-lesson-2-winner-why = Ihr Hash ist eine kleinere Zahl als das Ziel. Das prüft jeder mit einem einzigen Hash.
lab-lesson-2-spoiled = Gleich daneben
lab-lesson-2-spoiled-ask = Nimm die Nonce neben der des Gewinners. Ist das fast ein Block?
lab-lesson-2-spoiled-hint = Zeige erst die Nonce des neuesten Blocks, dann drücke „Derselbe, eine Nonce weiter“.
lab-lesson-2-spoiled-why = Nein: Ihr Hash ist ein ganz anderer. Es gibt kein „fast“ und beim Suchen keinen Fortschritt.
lab-lesson-2-half = Das halbe Ziel
lab-lesson-2-half-ask = Der Raum halbiert das Ziel. Wie viele Versuche braucht ein Block dann im Mittel?
lab-lesson-2-half-hint = Halb so viele Hashes sind klein genug.
lab-lesson-2-half-why = Doppelt so viele. Der Raum macht sein Ziel kleiner, wenn Blöcke zu schnell kommen, damit etwa alle paar Sekunden einer kommt, wie viele auch suchen.
lab-lesson-2-half-choice-0 = halb so viele
lab-lesson-2-half-choice-1 = so viele wie vorher
lab-lesson-2-half-choice-2 = doppelt so viele
lab-lesson-2-block = Ein eigener Block
lab-lesson-2-block-ask = Lass deinen Knoten suchen, bis er einen Block gefunden hat.
lab-lesson-2-block-hint = Drücke „Einen Block finden“ und warte. Andere können schneller sein; dein Knoten macht beim nächsten weiter.
lab-lesson-2-block-why = Dein Knoten tat, was du von Hand tatest, einige hunderttausend Mal in der Sekunde. Die Belohnung ist in deiner Börse.

## Lesson 3

lab-lesson-3-title = Warum Blöcke zusammenhängen
lab-lesson-3-intro = Jeder Block nennt den Hash des Blocks davor. Sieh, was das für jemanden heißt, der die Vergangenheit ändern will.
lab-lesson-3-edit = Einen alten Block ändern
lab-lesson-3-edit-ask = Ändere die Nachricht des Finders in einem der älteren Blöcke, nicht im letzten.
lab-lesson-3-edit-hint = Tippe eine andere Nachricht und verlasse das Feld.
lab-lesson-3-edit-why = Die Wurzel im Kopf ist ein Hash über alle Transaktionen. Sie passt nicht mehr, und jeder sieht es.
lab-lesson-3-root = Eine neue Wurzel
lab-lesson-3-root-ask = Repariere die Wurzel dieses Blocks. Was bricht jetzt?
lab-lesson-3-root-hint = Drücke „Neue Wurzel“ an dem Block, den du geändert hast.
lab-lesson-3-root-why = Mit einer anderen Wurzel hat der Kopf einen anderen Hash. So ist seine Arbeit dahin, und der nächste Block nennt einen Block, den es nicht mehr gibt.
lab-lesson-3-work = Neue Arbeit
lab-lesson-3-work-ask = Mach die Arbeit dieses Blocks noch einmal.
lab-lesson-3-work-hint = Drücke „Neue Arbeit“ am selben Block und warte auf die Suche.
lab-lesson-3-work-why = Das kostete echte Hashes. Und der nächste Block nennt noch immer den alten Hash.
lab-lesson-3-all = Bis zum Ende
lab-lesson-3-all-ask = Repariere alle Blöcke danach, einen nach dem anderen, bis nichts mehr gebrochen ist.
lab-lesson-3-all-hint = An jedem nächsten Block: „Neuer Vorgänger“, dann „Neue Arbeit“. Fang beim untersten an, der gebrochen ist.
lab-lesson-3-all-why = Eine Änderung kostet die Arbeit ihres Blocks und die aller Blöcke danach. Je tiefer ein Block liegt, desto sicherer ist er.
lab-lesson-3-follow = Wer folgt dir?
lab-lesson-3-follow-ask = Deine Kopien sind wieder ganz. Warum folgen ihnen die anderen nicht?
lab-lesson-3-follow-hint = Was geschieht im Raum, während du suchst?
lab-lesson-3-follow-why = Knoten folgen der meisten Arbeit. Die anderen haben inzwischen weitergemacht, alle zusammen; allein müsstest du schneller sein als sie alle.
lab-lesson-3-follow-choice-0 = Ihre Kette hat so viel Arbeit oder mehr.
lab-lesson-3-follow-choice-1 = Sie prüfen, wer die Nachricht schrieb.
lab-lesson-3-follow-choice-2 = Das Relay leitet geänderte Blöcke nicht weiter.

## Lesson 4

lab-lesson-4-title = Brich einen Block
lab-lesson-4-intro = Ein Block besteht viele Regeln, eine nach der anderen, und jeder Knoten fragt sie selbst. Brich sie, eine nach der anderen.
lab-lesson-4-nonce = Die Nonce ändern
lab-lesson-4-nonce-ask = Ändere nur die Nonce. Welche Regel sagt Nein?
lab-lesson-4-nonce-hint = Jede andere Zahl geht. Fang von vorn an, wenn du schon etwas anderes geändert hast.
lab-lesson-4-nonce-why = Eine andere Nonce, ein anderer Hash, und der neue liegt nicht unter dem Ziel. In dieser Zahl steckte die Arbeit.
lab-lesson-4-time = Die Zeit zurückdrehen
lab-lesson-4-time-ask = Mach den Block älter als den davor.
lab-lesson-4-time-hint = Nimm ein paar hundert Sekunden von der Zeit weg. Die Regel, die ablehnt, nennt die Zeit des Blocks davor.
lab-lesson-4-time-why = Zeiten müssen weitergehen. Wer sie zurückdrehen könnte, machte sich den nächsten Block leichter.
lab-lesson-4-amount = Einen Betrag ändern
lab-lesson-4-amount-ask = Fang von vorn an. Dann lass eine Zahlung 150 sein statt dessen, was sie war. Was sagen die Regeln?
lab-lesson-4-amount-hint = Drücke „Von vorn“ und ändere den Betrag einer Zahlung, sonst nichts.
lab-lesson-4-amount-why = Die Wurzel im Kopf ist über den alten Betrag. Niemand braucht den alten Block, um den Betrug zu sehen: Die Kopie verrät sich selbst.
lab-lesson-4-repair = Reparieren, was du brachst
lab-lesson-4-repair-ask = Gib der geänderten Zahlung eine neue Wurzel, dann dem Block neue Arbeit. Ist er jetzt gut?
lab-lesson-4-repair-hint = Drücke „Neue Wurzel“, dann „Neue Arbeit“, und warte. Früher oder später fragt eine Regel, wessen Hand es war.
lab-lesson-4-repair-why = Wurzel und Arbeit halten wieder, aber die Signatur war für einen anderen Betrag. Ohne den Schlüssel des Zahlers signierst du nicht, wie schnell du auch hashst.
lab-lesson-4-reward = Dir mehr zahlen
lab-lesson-4-reward-ask = Die Belohnung braucht keine Signatur. Fang von vorn an, mach sie größer und repariere alles, was bricht.
lab-lesson-4-reward-hint = Ändere die Belohnung, dann „Neue Wurzel“, dann „Neue Arbeit“.
lab-lesson-4-reward-why = Alle Arbeit war umsonst: Jeder Knoten rechnet die Belohnung selbst aus. Mit Arbeit schreibst du den nächsten Block, nicht die Regeln.

## The simulated network

