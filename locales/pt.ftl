# As palavras da página em português. Curtas, simples, exatas; verbos e «você».

## Everywhere

title = { $screen } · Chalkchain
title-home = Bem-vindo
skip = Ir para o conteúdo
percent = { $percent } %
duration-seconds = { $seconds } s
ago-seconds = { $count } s
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } d
ago-in-words = há { $time }
you-first = Você
you-later = você
tag-you = você
wait-count = { $count } esperando
address-copy = Copiar o endereço de { $name }
address-copied = Endereço copiado.
copy-by-hand = O navegador não deixa copiar. Copie à mão:
dialog-close = Fechar
toast-dismiss = Dispensar
theme-to-dark = Tema escuro
theme-to-light = Tema claro
language-label = Idioma
number-group = .
number-decimal = ,
participant-new = Novo participante em outra aba
fee-label = Taxa
fee-usual = { $amount }, a usual
fee-nothing = { $amount }, pode esperar
fee-first = { $amount }, primeiro
refusal = { $sentence } Regra: { $rule }.

## Screens

rail-label = Telas
nav-more = Mais
feed-title = Mural
wallet-title = Carteira
market-title = Mercado
stamp-title = Carimbo
mine-title = Minerar
explorer-title = Explorador
network-title = Rede
lab-title = Laboratório
nav-lab-done = { $done } de { $all }
lab-no-words = Não foi possível obter os textos do laboratório. Volte quando o servidor responder.
me-no-name = Ainda sem nome
me-name-pending = { $name } (esperando)

## Board

strip-label = Últimos blocos, o mais novo primeiro
room-share = Código da sala { $code }: mostrar link e código QR
room-here =
    { $count ->
        [one] { $count } aba nesta sala
       *[other] { $count } abas nesta sala
    }
room-qr = Código QR do link para { $name }
room-how-to-join = Digite o código na página inicial, abra o link ou escaneie o código QR.
room-copy-link = Copiar o link
room-link-copied = Link copiado.
tile-label =
    Bloco { $height }, achado por { $miner } há { $age }, { $count ->
        [one] { $count } transação
       *[other] { $count } transações
    }
tile-label-undone =
    Bloco desfeito { $height }, achado por { $miner } há { $age }, { $count ->
        [one] { $count } transação
       *[other] { $count } transações
    }
tile-label-genesis = Bloco 0, onde esta sala começou, há { $age }
tile-label-loading = Bloco { $height }, suas transações estão a caminho
tile-genesis = o começo
tile-fetching = chegando
tile-undone = desfeito
tile-transactions = { $count } tx
next-label =
    Próximo bloco, número { $height }: { $waiting ->
        [one] { $waiting } transação espera
       *[other] { $waiting } transações esperam
    }, { $yours } suas
next-title = próximo bloco
next-yours = seu próximo bloco
next-reward = Recompensa e taxas, { $amount }
next-trying = tentando nonces
next-idle = ainda não achado
next-earns = { $amount } { $coin } se ganhar

## Transactions

tx-pays = { $from } paga { $amount } a { $to }
tx-you-pay = { $you } paga { $amount } a { $to }
tx-pays-you = { $from } paga { $amount } a { $you }
tx-posts = { $from } publicou
tx-you-post = { $you } publicou
tx-replies = { $from } respondeu
tx-you-reply = { $you } respondeu
tx-claims = { $from } toma o nome { $name }
tx-you-claim = { $you } toma o nome { $name }
tx-stamps = { $from } carimbou { $file }
tx-you-stamp = { $you } carimbou { $file }
tx-offers = { $from } oferece { $title } por { $price }
tx-you-offer = { $you } oferece { $title } por { $price }
tx-withdraws = { $from } retirou uma oferta
tx-you-withdraw = { $you } retirou uma oferta
tx-orders = { $from } pede a { $to } por { $amount }
tx-you-order = { $you } pede a { $to } por { $amount }
tx-orders-yours = { $from } pede a { $you } por { $amount }
tx-releases = { $from } libera { $amount } para { $to }
tx-you-release = { $you } libera { $amount } para { $to }
tx-releases-you = { $from } libera { $amount } para { $you }
tx-refunds = { $from } devolve { $amount } a { $to }
tx-you-refund = { $you } devolve { $amount } a { $to }
tx-refunds-you = { $from } devolve { $amount } a { $you }
tx-reward = Recompensa para { $to }
tx-reward-you = Recompensa para { $you }
state-waiting = espera o bloco #{ $height } · taxa { $fee }
state-confirming = { $confirmations } de { $settled } confirmações
state-settled = firme
state-confirmations = {" "}· { $count } confirmações
state-in-block = {" "}· em #{ $height }

## Status bar

status-label = Estado do nó
status-peers =
    { $count ->
        [one] { $shown } par
       *[other] { $shown } pares
    }
status-tip = Ponta { $height }
status-syncing = Buscando blocos, { $have } de { $want }
status-room-rate = Sala { $rate }
status-your-rate = Você { $rate }
status-clock = Relógio { $offset }
status-clock-off = Relógio errado em { $offset }
status-storage = Espaço
status-storage-title = Quanto do armazenamento do navegador está em uso
status-storage-used = { $percent } por cento em uso
status-full = Não salvo, cheio
status-not-saved = Não salvo
status-saving = Salvando
status-saved = Tudo salvo
link-relay = Relé
link-tabs = Abas
link-direct = Direto
link-direct-count = Direto: { $count }
link-connecting = { $name }, conectando
link-closed = { $name } fora do ar, tentando de novo
link-refused = { $name } recusa, tentando de novo
link-off = { $name } desligado

## What happened

block-spoken =
    Bloco { $height } achado por { $miner }, { $count ->
        [one] { $count } transação
       *[other] { $count } transações
    }.
you-found = Você achou #{ $height }.
you-found-toast =
    { $found } { $count ->
        [0] Nenhuma transação esperava.
        [one] { $count } transação está nele.
       *[other] { $count } transações estão nele.
    }
reorg-words =
    O quadro foi apagado a partir de #{ $height }: { $undone ->
        [one] { $undone } bloco desfeito
       *[other] { $undone } blocos desfeitos
    }, { $connected ->
        [one] { $connected } bloco com
       *[other] { $connected } blocos com
    } mais trabalho por trás tomou o lugar. { $returned ->
        [0] Nenhuma transação volta a esperar
        [one] { $returned } transação volta a esperar
       *[other] { $returned } transações voltam a esperar
    }{ $refused ->
        [0] .
        [one] , { $refused } não cabe mais.
       *[other] , { $refused } não cabem mais.
    }

## Notices

identity-damaged-title = Sua chave salva está danificada.
identity-damaged = Ela foi guardada à parte como { $item } no armazenamento deste navegador, e uma nova foi feita. Nada foi apagado.
part-coming = Esta tela está a caminho
part-title = Esta tela ainda não está aqui
part-why = A máquina que serve esta página não entrega a parte de que esta tela é feita.
part-kept = Seu nó continua, e o que foi salvo ainda está aí. Tenta-se de novo quando o relé responder.

identity-lost-title = Sua chave não é guardada.
identity-lost = Este navegador não dá armazenamento à página, então sua chave some quando você fecha esta aba.
identity-no-tab-storage = O navegador não dá armazenamento a esta aba, então ela não pode ser um participante próprio.
identity-no-room-aside = A chave salva está danificada, e não há espaço no navegador para guardá-la à parte. Nada mudou. Libere espaço e carregue a página de novo.
identity-no-randomness = Este navegador não tem fonte de acaso, então nenhuma chave pode ser feita. Use um navegador mais novo.
identity-locked-title = Esta identidade está bloqueada.
identity-locked-words = Você lê tudo e não assina nada. Desbloqueie aqui: { $wallet }.
identity-replaced = A identidade desta aba foi apagada em outra aba. Agora ela é outra.
relay-refused-title = O relé não aceita esta página.
relay-refused = As abas deste navegador ainda se ouvem, e nada se perde.
offline-title = Você está offline.
offline = Você tirou este nó das ligações: ele não ouve ninguém e ninguém o ouve. Você o traz de volta na tela { $network }.
storage-full-title = O armazenamento está cheio.
storage-full = O que chega agora vive só nesta aba e some quando você a fecha. Libere armazenamento deste site, e será salvo.
storage-missing-title = Nada é salvo.
storage-missing = Este navegador não dá armazenamento à página. A cadeia vive só nesta aba; os outros guardam a deles.
damage-title =
    { $count ->
        [one] Um registro salvo estava danificado.
       *[other] { $count } registros salvos estavam danificados.
    }
damage-healed = Seu nó recusou o que não pôde conferir e pede de novo aos outros. Nada mais se perdeu.
damage-record = { $record }: { $reason }
damage-more = e mais { $count }

## Errors of the page itself

error-left-room = A página foi para outra sala antes da resposta. Pergunte de novo lá.
error-worker-failed = O worker do nó parou. Carregue a página de novo; o que foi salvo continua lá.
error-worker-not-started = O worker do nó não iniciou: seus arquivos estão danificados ou são de idades diferentes. Carregue a página de novo, sem o cache se preciso.
error-build-mismatch = A página e seu nó são de idades diferentes. Carregue a página de novo, sem o cache se preciso.
error-bad-relay = “{ $relay }” não é o endereço de um relé. Ele começa com ws:// ou wss://. A página continua sem relé.
error-insecure-relay = Uma página carregada por https não pode abrir { $relay }. Use um relé wss://, ou abra a página por http a partir do próprio relé. A página continua sem relé.
error-room-empty = Digite os seis caracteres do quadro, ou cole o link inteiro.
error-room-link = Este link não nomeia nenhuma sala: falta o que vem depois do #. Copie-o de novo.
error-room-digit = “{ $character }” não está em nenhum código. Códigos têm dígitos e letras, mas não o U.
error-room-length = Um código tem 6 caracteres; este tem { $length }.
error-bad-argument = { $call }: “{ $argument }” deveria ser { $expected }, e é { $found }.
error-unknown-event = Não há evento “{ $event }”. Há { $known }.
arg-text = um texto
arg-whole = um número inteiro a partir de 0
arg-text-or-whole = um texto ou um número inteiro a partir de 0
arg-function = uma função
arg-object = um objeto da forma descrita
arg-bytes = um Uint8Array ou um ArrayBuffer
error-file-too-large = O arquivo tem { $found } bytes; um nó lê no máximo { $limit }.
error-file-not-saved = O navegador não fez o arquivo: { $reason }.
error-file-not-read = O navegador não consegue ler o arquivo: { $reason }. Escolha-o de novo.

## Start

start-title = Iniciando seu nó
start-worker = Abrindo o worker dele
start-genesis = Achando o primeiro bloco: { $tries } tentativas até agora
start-finding = Perguntando pela sala ao relé e aos outros
start-checking = Conferindo o que está salvo, { $done } de { $all } blocos
failed-title = Seu nó não iniciou
failed-kept = O que foi salvo continua lá.
failed-rule = Regra: { $rule }
failed-again = Tentar de novo
failed-commons = Ir para Commons
failed-welcome = Voltar ao início
lost-title = Nada aqui
lost = Este endereço não leva a nenhuma tela.
lost-back = Ir para o mural

## Welcome

hero-title = Uma blockchain { $underlined }
hero-title-underlined = que a sua turma mantém
hero-words = Cada aba do navegador é um nó completo de uma cadeia real: guarda o livro, confere cada bloco e pode achar o próximo. Nada para instalar.
hero-live = Ao vivo de { $room }
hero-back = Voltar para { $room }
hero-drawing = Cada bloco aponta para o anterior
hero-next = O próximo bloco
hero-next-who = Qualquer um aqui pode achá-lo.
join-title = Entrar numa sala
join-words = Seis caracteres do quadro, ou o link inteiro.
join-label = Código ou link
join-do = Entrar
join-busy = Entrando
join-scan = Ou escaneie com a câmera o código QR do quadro, ou dê uma olhada em { $commons }, a sala aberta.
commons-do = Commons
room-title = Abrir uma sala
room-words = Escolha um nome, uma moeda e quanto demora um bloco. Você recebe um código e um QR para a turma.
room-name = Nome da sala
room-name-example = Informática 1B
room-coin = Nome da moeda
room-spacing = Um bloco deve levar
room-make = Abrir a sala
room-go-on = Ir para o mural
room-wrong-empty = Dê um nome.
room-wrong-long = Um nome tem no máximo 24 caracteres; este tem { $length }.
promise-keys = As chaves ficam na sua aba
promise-account = Sem conta, sem rastreio
promise-coins = Moedas não valem nada fora da sala
promise-mining = Só se minera quando você manda

## Feed

feed-show = Mostrar
feed-everyone = Todos
feed-replies = Respostas a você
feed-yours = Suas
feed-beside = Ao lado das publicações
feed-older = Mostrar mais antigas
feed-not-found = A publicação deste endereço não está entre as que este nó tem.
feed-empty-title = Ainda não há publicações.
feed-empty = Escreva a primeira; enquanto alguém minera, ela estará num bloco em cerca de { $seconds } segundos.
feed-no-replies-title = Ninguém respondeu a você ainda.
feed-no-replies = Pergunte algo e olhe aqui de novo.
feed-none-yours-title = Você ainda não escreveu nada.
feed-none-yours = O que você publica fica aqui, com o quanto a cadeia tem certeza disso.
composer-label = Escrever uma publicação
composer-label-reply = Escrever uma resposta
composer-example = Escreva para a turma. Cada aba vai guardar, e ninguém pode apagar.
composer-example-reply = Escreva sua resposta.
composer-bytes = { $used } de { $most } bytes
composer-do = Assinar e publicar
composer-busy = Assinando
composer-cancel = Cancelar
composer-empty = Escreva algo primeiro.
composer-long =
    { $over ->
        [one] { $over } byte a mais
       *[other] { $over } bytes a mais
    }: uma publicação tem no máximo { $most }, e letras com acento ocupam dois ou mais.
post-by = Publicação de { $name }
post-link = Link para esta publicação:
post-reply = Responder
post-reply-to = Responder a { $name }
post-answers = Responde a { $post }
post-answers-earlier = uma publicação anterior
post-about-order = Sobre um pedido do mercado
name-title = Como os outros devem chamar você?
name-words = Seu nome é tomado na cadeia: ninguém mais pode tomá-lo, e todos o veem.
name-label = Seu nome
name-do = Tomar
name-later = Agora não
name-empty = Digite um nome primeiro.
waiting-title = Esperando um bloco
waiting-order = melhor taxa primeiro
waiting-none = Nada espera. O que você assina fica aqui até um bloco pegar.
waiting-more = e mais { $count }
activity-title = Agora mesmo
activity-none = Nada aconteceu desde que você abriu a página.
activity-found =
    { $name } achou { $height }. { $count ->
        [0] Nenhuma transação esperava.
        [one] { $count } transação está nele.
       *[other] { $count } transações estão nele.
    }
activity-joined = { $name } entrou.
activity-look = Ver
activity-relay-gone = O relé sumiu. Sua aba guarda a cadeia e tenta de novo; as abas deste navegador ainda se ouvem.
activity-relay-refuses = O relé não aceita esta página. Sua aba guarda a cadeia e tenta de novo; as abas deste navegador ainda se ouvem.
activity-relay-off = Você tirou sua aba do relé. Ela guarda a cadeia.
activity-relay-back = O relé voltou.
activity-tabs-gone = A ligação com as outras abas deste navegador sumiu.
activity-tabs-off = Você tirou sua aba das outras abas deste navegador.
activity-tabs-back = A ligação com as outras abas deste navegador voltou.
here-title = Aqui agora
here-count =
    { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    }, { $tabs ->
        [one] { $tabs } aba
       *[other] { $tabs } abas
    }
here-you = Você
here-alone = Por enquanto você está só. Toque no código da sala no quadro para trazer outros, ou abra uma segunda aba.

## Explorer

explorer-search = Achar um bloco, uma transação ou uma pessoa
explorer-search-example = Altura, hash, endereço, nome
explorer-search-empty = Digite primeiro uma altura, um hash, um endereço ou um nome.
explorer-search-nothing = “{ $text }” não é nada que este nó conheça: nem altura até { $height }, nem hash inteiro de bloco ou transação, nem endereço, nem nome tomado.
explorer-missing = Não encontrado.
explorer-no-address = “{ $text }” não é um endereço: a soma de verificação não confere; há letras erradas, a menos ou a mais.
explorer-no-hash = “{ $text }” não é um hash: um tem 64 dígitos hexadecimais, isto tem { $length } caracteres.
explorer-missing-back = Para os blocos mais novos
explorer-looking = Procurando
explorer-trunk = A cadeia, o mais novo primeiro
explorer-branch-undone = Um ramo desfeito, o mais novo primeiro
explorer-branch-rival = Um ramo rival, o mais novo primeiro
explorer-no-rivals = Sem rivais. Quando dois acham um bloco ao mesmo tempo, o segundo é desenhado aqui, até um ramo ter mais trabalho por trás.
explorer-next-label =
    Próximo bloco, número { $height }: { $waiting ->
        [one] { $waiting } transação espera
       *[other] { $waiting } transações esperam
    }
explorer-wiped = Apagado às { $time }
explorer-wiped-label = A última troca de ramo
explorer-wiped-by = { $height } pôs mais trabalho por trás do outro ramo.
explorer-wiped-undone =
    { $count ->
        [one] bloco desfeito
       *[other] blocos desfeitos
    }
explorer-wiped-returned =
    { $count ->
        [one] transação volta a esperar
       *[other] transações voltam a esperar
    }
explorer-wiped-kept = também no outro ramo
explorer-wiped-refused =
    { $count ->
        [one] não cabe mais:
       *[other] não cabem mais:
    }
explorer-beside = Ao lado dos blocos
explorer-newest = Blocos mais novos
explorer-col-height = Bloco
explorer-col-finder = Achado por
explorer-col-hash = Hash
explorer-col-transactions = Tx
explorer-col-bytes = Bytes
explorer-col-age = Idade
explorer-numbers = A cadeia em números
explorer-blocks = Blocos
explorer-blocks-words = { $height } desde o começo da sala
explorer-mean = Tempo entre blocos
explorer-mean-words =
    { $count ->
        [0] poucos blocos para dizer; o plano é { $planned } s
       *[other] { $time } s, média dos últimos { $count }; o plano é { $planned } s
    }
explorer-difficulty = Dificuldade
explorer-difficulty-words = agora um hash em { $count } é pequeno o bastante
explorer-rate = A sala tenta
explorer-rate-words = { $rate } juntos
explorer-rate-unknown = poucos blocos para dizer
explorer-waiting = Esperando
explorer-waiting-words =
    { $count ->
        [0] nada espera um bloco
        [one] { $count } transação
       *[other] { $count } transações
    }
explorer-reorg-words = Depois de { $fork } havia dois ramos. { $winner } pôs mais trabalho por trás do outro, então todos os nós mudaram para ele.
explorer-reorg-undone =
    { $count ->
        [one] { $count } bloco desfeito
       *[other] { $count } blocos desfeitos
    }
explorer-reorg-connected =
    { $count ->
        [one] { $count } bloco no lugar
       *[other] { $count } blocos no lugar
    }
explorer-reorg-returned =
    { $count ->
        [one] { $count } transação volta a esperar
       *[other] { $count } transações voltam a esperar
    }
explorer-reorg-kept =
    { $count ->
        [one] { $count } transação está também no outro ramo
       *[other] { $count } transações estão também no outro ramo
    }
explorer-reorg-refused =
    { $count ->
        [one] { $count } transação não cabe mais
       *[other] { $count } transações não cabem mais
    }
explorer-reorg-more = e mais { $count }
explorer-block-title = Bloco #{ $height }
explorer-block-title-hash = Bloco
explorer-block-unknown-height = Ainda não há bloco { $id }: o mais novo é { $height }.
explorer-block-unknown-hash = Este nó não conhece o bloco { $id }. Se acabou de ser desenhado, suas transações estão a caminho: tente daqui a pouco.
explorer-genesis = onde esta sala começou
explorer-found-by = achado por { $name }
explorer-beside-title = Não está na cadeia.
explorer-beside-words = Outro ramo tem mais trabalho por trás. O que este bloco contém só conta onde a cadeia também o contém; nesta altura a cadeia tem { $other }.
explorer-header = Os 80 bytes que passam pelo hash
explorer-header-hint = aponte para um campo
explorer-header-label = Os 80 bytes do cabeçalho em hexadecimal, coloridos por campo
explorer-field-bytes = { $count } bytes
explorer-field-version = Versão
explorer-field-previous = Hash anterior
explorer-field-merkle = Raiz de Merkle
explorer-field-time = Hora
explorer-field-bits = Alvo, curto
explorer-field-nonce = Nonce
explorer-field-reversed = { $hash }, invertido
explorer-field-no-parent = nenhum: só zeros
explorer-check = Confira você mesmo
explorer-check-with = Com
explorer-check-terminal = Terminal
explorer-check-python = Python
explorer-check-copy = Copiar o comando
explorer-check-copied = Comando copiado.
explorer-check-prints = Ele imprime { $printed } leia de trás para a frente, dois dígitos por vez: { $hash }
explorer-small = Pequeno o bastante?
explorer-small-yes = abaixo do alvo
explorer-small-hash = este hash
explorer-small-target = o alvo
explorer-small-words = { $hash } vem antes de { $target }, então conta. Um hash em { $odds } consegue.
explorer-small-equal = São iguais, e isso ainda conta. Um hash em { $odds } consegue.
explorer-transactions =
    { $count ->
        [one] { $count } transação
       *[other] { $count } transações
    }
explorer-block-transactions =
    { $count ->
        [0] Só a recompensa
        [one] { $count } transação e a recompensa
       *[other] { $count } transações e a recompensa
    }
explorer-transactions-none = Uma sala começa sem nenhuma.
explorer-size = { $used } de { $most } KiB
explorer-facts = Quão seguro é?
explorer-facts-found = Achado
explorer-facts-parent = Feito sobre
explorer-facts-earned = Pago a quem achou
explorer-facts-size = Tamanho
explorer-facts-bytes = { $count } bytes
explorer-facts-work = Trabalho até ele
explorer-facts-hashes = cerca de { $count } hashes
explorer-not-in-chain = não está na cadeia
explorer-confirmations =
    { $count ->
        [one] { $shown } confirmação
       *[other] { $shown } confirmações
    }
explorer-tx-title = Transação
explorer-tx-unknown = Nenhuma transação { $id } está na cadeia nem espera por ela. Recompensas de blocos desfeitos se foram de vez.
explorer-tx-payment = Pagamento
explorer-tx-post = Publicação
explorer-tx-name = Nome
explorer-tx-stamp = Carimbo
explorer-tx-offer = Oferta
explorer-tx-withdrawal = Oferta retirada
explorer-tx-order = Pedido
explorer-tx-settlement = Acerto
explorer-tx-reward = Recompensa
explorer-tx-standing = Onde está
explorer-tx-block = Bloco
explorer-tx-waits = { $block } pode pegá-la
explorer-tx-next-block = o próximo bloco
explorer-tx-heard = Ouvida primeiro
explorer-tx-found = O bloco dela foi achado
explorer-tx-height = Altura
explorer-tx-sequence = Número de ordem
explorer-tx-signature = Assinatura
explorer-tx-unsigned = nenhuma: quem acha um bloco escreve a própria recompensa, e as regras conferem
explorer-tx-raw = Todos os bytes dela
explorer-tx-raw-copy = Copiar os bytes em hexadecimal
explorer-tx-raw-copied = Bytes copiados.
explorer-tx-raw-words = Passados duas vezes por SHA-256 e invertidos, dão o id acima, assinatura incluída.
explorer-tx-memo = Nota
explorer-tx-message = As palavras de quem achou
explorer-tx-new-coins = Moedas novas e taxas
explorer-tx-reward-words = { $reward } são novas, { $fees } são as taxas das transações do bloco.
explorer-tx-stamped = O SHA-256 do arquivo, como o sha256sum imprime
explorer-tx-stamp-words = Quem tem o arquivo pode ver que ele existia quando o bloco foi achado. A cadeia não vê quem o fez.
explorer-tx-stamp-whole = O próprio arquivo está na transação, com todos os seus { $bytes } bytes.
explorer-tx-pieces =
    { $count ->
        [one] Uma unidade
       *[other] { $count } unidades
    } a { $price }.
explorer-tx-withdraws = A oferta { $offer } não aceita mais pedidos. Pedidos abertos ficam como estão.
explorer-tx-orders = Da oferta { $offer }. O dinheiro fica retido até o pedido ser acertado.
explorer-tx-held = Retido pelo pedido { $order }
explorer-tx-decided = Quem decidiu
explorer-tx-claims = toma o nome { $name }. Ninguém mais pode tomá-lo.
explorer-account = A conta
explorer-account-unknown = Ninguém tomou o nome “{ $id }”.
explorer-account-balance = Saldo
explorer-account-in = A entrar
explorer-account-out = A sair
explorer-account-found = Blocos achados
explorer-account-earned = Ganho com eles
explorer-account-address = Endereço
explorer-account-names =
    { $count ->
        [one] Nome
       *[other] Nomes
    }
explorer-account-no-name = nenhum
explorer-account-sequence = Transações assinadas
explorer-account-history = O que fez
explorer-account-nothing = Nada ainda.
explorer-account-nothing-words = Quem acha um bloco ou é pago por alguém aparece na cadeia.
explorer-account-most = As { $count } mais novas estão listadas.
explorer-check-here = Aqui mesmo
explorer-check-prints-hash = Ele imprime o próprio hash: { $hash }
explorer-check-here-words = Nada é consultado: seu nó faz de novo o hash dos 80 bytes.
explorer-check-here-do = Fazer o hash dos 80 bytes
explorer-check-here-first = SHA-256 uma vez
explorer-check-here-second = e mais uma vez
explorer-check-here-hash = lido de trás para a frente
explorer-raw-all = Mostrar todos os { $count } bytes
explorer-block-raw = O bloco inteiro
explorer-block-raw-words = Os primeiros 80 bytes são o cabeçalho, os quatro seguintes dizem quantas transações vêm, e depois elas vêm uma após a outra.
explorer-merkle = Árvore de Merkle
explorer-merkle-way = o caminho para cima
explorer-merkle-proof =
    { $count ->
        [one] sua prova: { $count } hash
       *[other] sua prova: { $count } hashes
    }
explorer-merkle-label = Árvore de Merkle de { $count } transações. O caminho da número { $nth } até a raiz está destacado; hashes ao lado que o provam: { $proof }.
explorer-merkle-alone = Há uma só transação: o id dela é a raiz.
explorer-merkle-copy = cópia
explorer-merkle-pick = De qual transação
explorer-merkle-words = O caminho em palavras
explorer-merkle-how = Dois hashes lado a lado, passados duas vezes por SHA-256, dão o de cima.
explorer-merkle-step-left = { $own }, com { $beside } à esquerda, dá { $parent }
explorer-merkle-step-right = { $own }, com { $beside } à direita, dá { $parent }
explorer-merkle-step-copy = { $own } está só, então se junta com uma cópia sua e dá { $parent }
explorer-merkle-root = O último é a raiz de Merkle do cabeçalho.
explorer-next-tag = sendo montado
explorer-next-words = Cada nó monta o seu com o que espera nele. Ele muda a cada transação que chega e recomeça a cada bloco achado.
explorer-next-mine = Minerar
explorer-next-in =
    { $count ->
        [0] Só a recompensa
        [one] { $count } transação e a recompensa
       *[other] { $count } transações e a recompensa
    }
explorer-next-order = os que pagam mais primeiro
explorer-next-none = Nada espera.
explorer-next-none-words = Um bloco só com a recompensa vale como qualquer outro.
explorer-next-later =
    { $count ->
        [one] { $count } espera um bloco posterior
       *[other] { $count } esperam um bloco posterior
    }
explorer-next-header = O que se sabe do cabeçalho
explorer-next-root = nova a cada transação
explorer-next-time = quando for achado
explorer-next-nonce = procurado: um em { $odds } serve
explorer-next-reward = A recompensa e as taxas, para quem achar
explorer-next-fee = { $fee } por { $bytes } bytes
explorer-stats = Estatísticas
explorer-stats-span = Quantos dos blocos mais novos
explorer-stats-none = Ainda não há nada a contar: começa com o primeiro bloco achado.
explorer-stats-range = { $from } a { $to }
explorer-stats-over = { $from } e mais
explorer-stats-times = Tempo entre blocos, contado
explorer-stats-times-words = { $early } de { $count } blocos vieram dentro dos { $planned } s previstos. Os traços mostram o que o puro acaso daria: muitos tempos curtos, poucos longos.
explorer-stats-time = Tempo
explorer-stats-blocks = Blocos
explorer-stats-chance = Por puro acaso
explorer-stats-difficulty-words = Entre { $least } e { $most } hashes em média por bloco: ela segue a rapidez com que os blocos vieram.
explorer-stats-hashes = Hashes
explorer-stats-fees = Taxas
explorer-stats-fees-words =
    { $count ->
        [one] { $fees } foram pagos por { $count } transação.
       *[other] { $fees } foram pagos por { $count } transações.
    }
explorer-stats-finders = Quem os achou
explorer-stats-finders-words =
    { $count ->
        [one] { $count } bloco, por quem o achou.
       *[other] { $count } blocos, por quem os achou.
    }
explorer-stats-share = Parte
explorer-stats-others = outros
explorer-stats-unknown =
    { $count ->
        [one] De { $count } bloco não se sabe aqui quem o achou: suas transações foram descartadas.
       *[other] De { $count } blocos não se sabe aqui quem os achou: suas transações foram descartadas.
    }

## Network

network-beside = Ao lado do desenho
network-alone-tag = Ninguém mais aqui
network-agreed = Todos os { $count } na cadeia de #{ $height }
network-apart = { $apart } de { $count } em outro bloco
network-together = { $count } na cadeia de #{ $height }
network-elsewhere = { $count } em outro bloco
network-alone = Por enquanto você está só. Abra uma segunda aba, ou traga outros com o código da sala.
network-more =
    { $count ->
        [one] Há mais { $count } na tabela.
       *[other] Há mais { $count } na tabela.
    }
network-relay = relé
network-relay-gone = relé, fora do ar
network-relay-refuses = relé, recusa
network-relay-off = relé, desligado
network-your-tab = sua aba
network-words-relay = O relé funciona.
network-words-relay-gone = O relé sumiu.
network-words-relay-refuses = O relé não aceita esta página.
network-words-relay-off = Você tirou este nó do relé.
network-words-no-relay = Não há relé.
network-words =
    { $count ->
        [one] Só você
       *[other] { $count } nós, você entre eles
    }. { $tabs ->
        [0] { "" }
        [one] { $tabs } é outra aba deste navegador.{ " " }
       *[other] { $tabs } são outras abas deste navegador.{ " " }
    }{ $together } no bloco { $height }{ $apart ->
        [0] .
       *[other] , { $apart } em outro.
    } { $relay }
network-peers = Pares
network-peers-count =
    { $count ->
        [one] { $count } par
       *[other] { $count } pares
    }
network-no-peers = Ainda sem pares.
network-no-peers-words = Cada aba desta sala que seu nó ouve fica aqui.
network-col-name = Nome
network-col-link = Ligação
network-col-height = Altura
network-col-tip = Ponta
network-col-rtt = Ida e volta
network-col-penalty = Punição
network-rtt = { $ms } ms
network-same = a mesma que a sua
network-penalty = { $penalty } de { $limit }
network-links = Suas ligações
network-link-none = nenhum ao lado desta página; as abas deste navegador ainda se ouvem
network-link-tabs = Abas daqui
network-link-no-relay = funciona sem relé
network-link-others =
    { $count ->
        [0] nenhuma outra
        [one] { $count } outra
       *[other] { $count } outras
    }
network-link-open = aberta { $time }
network-link-connecting = conectando, { $time }
network-link-closed = fechada { $time }
network-link-refused = recusada, { $time }
network-link-off = desligada { $time }
network-clock = Relógio da sala
network-clock-right = O seu e o da sala são iguais.
network-clock-behind = O seu está { $time } atrasado. Seu nó soma isso.
network-clock-ahead = O seu está { $time } adiantado. Seu nó tira isso.
network-clock-past = O seu e o do relé diferem em { $time } ou mais, e seu nó não corrige além disso.
network-clock-past-warning = Seu nó ainda está fora do passo: pode recusar os blocos dos outros, e eles os seus. Ninguém é cortado por isso. Acerte o relógio desta máquina.
network-clock-fine = certo
network-clock-off = muito errado
network-clock-warning = Seu nó conta com o relógio da sala, que vem do relé, então nada dá errado aqui. Sem relé ele só tem o desta máquina, e outros podem recusar blocos do futuro. Acerte o relógio desta máquina.
network-storage = Armazenamento
network-storage-ok = salvando
network-storage-full = cheio
network-storage-missing = nenhum
network-storage-used = { $percent } % do armazenamento deste site: { $used } de { $quota } unidades.
network-storage-unsaved =
    { $count ->
        [0] Tudo está salvo.
        [one] { $count } mudança ainda não está salva.
       *[other] { $count } mudanças ainda não estão salvas.
    }
network-storage-damaged =
    { $count ->
        [one] { $count } registro danificado, recusado
       *[other] { $count } registros danificados, recusados
    }
network-file = Sala como arquivo
network-file-words = Todos os blocos e o que espera, para guardar ou levar a uma máquina que nenhuma ligação alcança. Quem o carrega confere cada bloco.
network-file-save = Salvar a sala como arquivo
network-file-load = Carregar um arquivo de sala
network-file-saved = Blocos: { $blocks }. Transações esperando: { $waiting }. Salvo como { $name }.
network-file-loading = Conferindo o arquivo: { $percent } %.
network-file-loaded = Blocos: { $new } novos, { $known } conhecidos, { $refused } recusados. Transações novas esperando: { $waiting }. Você está no bloco { $height }.
network-file-aside = A cadeia do arquivo não tem mais trabalho que a sua, então fica guardada como ramo lateral.
network-file-refused = Recusado a partir do bloco { $height }. { $refusal }
network-rule = Regra: { $rule }.
network-identity = Esta aba é
network-identity-browser = A chave é deste navegador: todas as abas dele são você.
network-identity-tab = A chave é só desta aba e some quando você a fecha.
network-participant = Novo participante nesta aba
network-participant-words = Esta aba recebe uma chave própria e recomeça como outra pessoa, sem moedas e sem nome. É assim que uma máquina mostra uma rede.
network-participant-back = Sua chave fica neste navegador: qualquer outra aba ainda é você.
network-participant-loses = Esta aba já tem uma chave própria. Ela é jogada fora, e as moedas com ela.
network-participant-or = Para deixar esta aba como está, { $link }.
network-participant-new-tab = abra outra aba como novo participante
network-participant-cancel = Continuar quem sou
network-participant-do = Recomeçar
network-refused = O que seu nó recusou
network-refused-since = desde que você abriu a página
network-refused-none = Nada. Um bloco ou transação que quebra uma regra fica aqui, com o nome da regra.
network-refused-times = { $times } vezes seguidas.
network-direct = Ligações diretas com a turma
network-direct-words = Sua aba continua ligada aos navegadores de alguns colegas quando o relé some. Para isso eles veem os endereços deste aparelho na rede local, e você vê os deles.
network-direct-count =
    { $count ->
        [0] Nenhuma ligação direta agora. Haverá uma quando alguém da turma também as ligar. A turma vê os endereços deste aparelho na rede local.
        [one] Uma ligação direta, que fica quando o relé some. A turma vê os endereços deste aparelho na rede local.
       *[other] { $count } ligações diretas, que ficam quando o relé some. A turma vê os endereços deste aparelho na rede local.
    }
network-direct-never = Este navegador não tem conexões diretas (WebRTC).
network-offline-words = Offline, sua aba segue sozinha e guarda o que você escreve. Se os dois lados acharem blocos, o ramo com menos trabalho é desfeito quando você voltar.
network-is-offline = Este nó não ouve ninguém e ninguém o ouve até você se conectar ou recarregar a página.
network-go-offline = Ficar offline
network-go-online = Ficar online
network-limits = Limites deste nó
network-limits-words = O que passa deles é recusado, assim ninguém enche esta aba.
network-limit-of = { $used } de { $most }
network-limit-pool = Transações em espera
network-limit-account = de uma conta
network-limit-peers = Pares
network-limit-penalty = Penalidade que corta um par
network-limit-message = Mensagem
network-limit-block = Bloco
network-limit-transaction = Transação
network-limit-post = Publicação
traffic = O que seu nó ouve e diz
traffic-none = Nada passou ainda.
traffic-none-words = Aqui ficam as mensagens entre seu nó e os outros desde que você olha. Abra outra aba ou publique algo, e veja o que dizem.
traffic-hidden = Nada do que passou combina com sua escolha.
traffic-show-all = Mostrar tudo
traffic-kept = As { $count } mais novas ficam enquanto você está nesta tela.
traffic-left-out =
    { $count ->
        [one] { $count } passou rápido demais e falta.
       *[other] { $count } passaram rápido demais e faltam.
    }
traffic-came =
    { $count ->
        [one] { $count } chegou nesse meio-tempo
       *[other] { $count } chegaram nesse meio-tempo
    }
traffic-pause = Pausar
traffic-go-on = Continuar
traffic-way = Quais mensagens
traffic-way-all = Todas
traffic-way-heard = Ouvidas
traffic-way-said = Ditas
traffic-way-refused = Recusadas
traffic-kind = Tipo de mensagem
traffic-all-kinds = Todos os tipos
traffic-group-transactions = Transações
traffic-group-blocks = Blocos e cabeçalhos
traffic-group-questions = Perguntas
traffic-group-presence = Presença e sala
traffic-group-class = Aula
traffic-end = Quem está do outro lado
traffic-all-ends = Qualquer um
traffic-everybody = todos
traffic-stranger = par { $number }
traffic-heard-from = ouvida de
traffic-said-to = dita a
traffic-refused-of = recusada, de
traffic-bytes = { $count } B
traffic-new-tip = { $says }. A nova ponta
traffic-refused = { $says }. Recusada pela regra { $rule }
traffic-unreadable = Bytes que não são uma mensagem
traffic-hello = Olá, protocolo { $version }. Está em { $block }
traffic-tip = Está em { $block }
traffic-get-all-headers = Pede todos os cabeçalhos
traffic-get-headers = Pede cabeçalhos depois de { $block }
traffic-no-headers = Não tem cabeçalhos mais novos
traffic-headers =
    { $count ->
        [one] { $count } cabeçalho: { $first }
       *[other] { $count } cabeçalhos, de { $first } a { $last }
    }
traffic-get-blocks =
    { $count ->
        [one] Pede { $count } bloco: { $first }
       *[other] Pede { $count } blocos, o primeiro é { $first }
    }
traffic-whole-block =
    { $count ->
        [one] { $block }, achado por { $finder }, { $count } transação
       *[other] { $block }, achado por { $finder }, { $count } transações
    }
traffic-has =
    { $count ->
        [one] Tem { $count } transação: { $first }
       *[other] Tem { $count } transações, a primeira é { $first }
    }
traffic-has-nothing = Não tem transações em espera
traffic-get-transactions =
    { $count ->
        [one] Pede { $count } transação: { $first }
       *[other] Pede { $count } transações, a primeira é { $first }
    }
traffic-transactions =
    { $count ->
        [one] { $count } transação: { $first }
       *[other] { $count } transações, a primeira é { $first }
    }
traffic-not-found =
    { $count ->
        [one] Não tem { $count } bloco pedido
       *[other] Não tem { $count } blocos pedidos
    }
traffic-get-pool = Pergunta o que espera um bloco
traffic-ping = Você está aí? { $number }
traffic-pong = Estou aqui: { $number }
traffic-get-room = Pergunta que sala é
traffic-room = A sala { $name }
traffic-no-room = Algo que não é uma sala
traffic-lesson = O anfitrião dá a lição { $number }
traffic-look-up = O anfitrião pede que todos olhem
traffic-ticket = O anfitrião abre as perguntas finais
traffic-no-lesson = O anfitrião diz que não há lição
traffic-cap = O anfitrião pede que ninguém passe de { $rate }
traffic-no-cap = O anfitrião retira o limite
traffic-report =
    { $count ->
        [one] { $name } alcançou { $count } meta
       *[other] { $name } alcançou { $count } metas
    }
traffic-get-hello = Pergunta quem é você
traffic-pruned = Não tem blocos inteiros até #{ $height }
traffic-block = #{ $height }, { $hash }
traffic-says = Diz
traffic-verdict = O que resultou
traffic-from = De
traffic-to = Para
traffic-at = Às
traffic-over = por { $link }
traffic-raw = Todos os bytes, { $count }
traffic-copy = Copiar os bytes em hexadecimal
traffic-copied = Bytes copiados.
traffic-more = e mais { $count }
traffic-was-sent = Saiu deste nó.
traffic-was-taken = Nenhuma regra se opôs.
traffic-was-tip = Nenhuma regra se opôs, e sua cadeia tem uma nova ponta.
traffic-why-transactions = Os nós dizem por identificadores quais transações têm, e enviam as que faltam ao outro.
traffic-why-blocks = Primeiro vêm os cabeçalhos, de 80 bytes: mostram o trabalho. Depois os blocos inteiros, e cada um passa por todas as regras antes de seguir.
traffic-why-questions = Um nó pede o que lhe falta, a um par de cada vez, e a outro se não vier resposta.
traffic-why-presence = Os nós se cumprimentam, dizem onde estão e medem quanto demora uma mensagem. Nada disso é aceito sem prova.
traffic-why-class = A palavra do anfitrião sobre a lição e o que os alunos lhe relatam. É assinado e não faz parte da cadeia.
traffic-why-none = Um nó que recebe bytes ilegíveis os recusa inteiros e anota isso contra quem os enviou.

## Wallet

wallet-beside = Seu endereço e suas palavras
wallet-balance = Saldo
wallet-spendable = Você pode gastar
wallet-leaving = a sair
wallet-coming = a chegar
wallet-earned =
    ganho com { $count ->
        [one] { $count } bloco
       *[other] { $count } blocos
    }
wallet-send = Enviar
wallet-send-note = assinado aqui; sua chave nunca sai desta aba
wallet-to = Para: um nome ou um endereço
wallet-to-help = Um nome que alguém tomou aqui, ou um endereço.
wallet-to-known = { $name } é { $address }.
wallet-to-no-name = Ninguém tomou um nome para este endereço. Compare-o até o fim.
wallet-to-yourself = É você.
wallet-names = Nomes que combinam
wallet-was = era { $name }
wallet-key-enter = Enter
wallet-memo = Nota, se quiser; todos podem ler
wallet-amount = Quantia
wallet-fee = Taxa para quem achar o bloco
wallet-fee-nothing = pode esperar
wallet-fee-usual = próximo bloco
wallet-fee-first = vai primeiro
wallet-sum = { $to } recebe { $amount }, você fica com { $kept }. É sua transação { $number }.
wallet-sum-over = São { $over } a mais do que você pode gastar, taxa incluída.
wallet-sum-none = Será sua transação { $number }.
wallet-sign = Assinar e enviar
wallet-sending = Assinando
wallet-sent = { $amount } para { $to } está assinado e espera um bloco.
wallet-wrong-to = Diga quem recebe: um nome ou um endereço.
wallet-wrong-amount-empty = Diga quanto.
wallet-wrong-amount = Isso não é uma quantia. Escreva como 2,50.
wallet-wrong-amount-fine = A menor moeda é 0,01: no máximo duas casas depois da vírgula.
wallet-wrong-amount-large = É mais que todas as moedas de qualquer sala juntas.
wallet-wrong-amount-none = Envie ao menos 0,01.
wallet-wrong-memo =
    { $over ->
        [one] { $over } byte a mais
       *[other] { $over } bytes a mais
    }: uma nota tem no máximo { $most }, e letras com acento ocupam dois ou mais.
wallet-history = Histórico
wallet-history-note = cinco traços e está firme
wallet-history-none = Nada entrou nem saiu ainda.
wallet-history-none-words = Ache um bloco em Minerar, ou deixe alguém pagar você.
wallet-history-more = Mostrar mais
wallet-column-kind = Tipo
wallet-column-what = O quê
wallet-column-state = Estado
wallet-paid-to = Para { $name }
wallet-paid-by = De { $name }
wallet-reward = Recompensa, bloco #{ $height }
wallet-post = Sua publicação
wallet-reply = Sua resposta
wallet-name = Nome { $name }
wallet-stamp = Carimbo de { $file }
wallet-offer = Oferta: { $title }
wallet-withdrawal = Oferta retirada
wallet-ordered-from = Pedido a { $name }
wallet-ordered-by = Pedido de { $name }
wallet-released-to = Liberado para { $name }
wallet-released-by = Liberado por { $name }
wallet-refunded-to = Devolvido a { $name }
wallet-refunded-by = Devolvido por { $name }
wallet-details = sua transação { $number } · taxa { $fee }
wallet-fee-by-payer = taxa { $fee }, paga por eles
wallet-plus-fees = mais taxas { $fees }
wallet-no-fees = sem taxas
wallet-with-memo = { $details } · “{ $memo }”
wallet-address = Seu endereço
wallet-address-of = Pagar { $name }
wallet-qr = Código QR do seu endereço
wallet-copy = Copiar
wallet-copy-address = Copiar seu endereço
wallet-show-large = Mostrar grande
wallet-words = Palavras de recuperação
wallet-words-shown = Suas 12 palavras de recuperação
wallet-words-hidden = 12 palavras ocultas
wallet-words-care = Quem as vê é dono desta carteira. Há um projetor ligado?
wallet-words-hold = Segure para mostrar
identity-title = Quem você é aqui
identity-locked = Bloqueada
identity-open = Desbloqueada, bloqueia-se após { $minutes } min
identity-rename = Renomear
identity-words-locked = Esta aba lê tudo e não assina nada até que você a desbloqueie com sua frase secreta.
identity-words-open = A chave é guardada bloqueada com sua frase secreta. Esta aba a mantém aberta até que você a bloqueie, recarregue a página ou passe { $minutes } minutos sem usá-la. Minerar conta como uso.
identity-words-browser = A chave é guardada neste navegador. Quem usar esta máquina pode assinar com ela; uma frase secreta impede isso.
identity-passphrase = Frase secreta
identity-unlock = Desbloquear
identity-unlocking = Desbloqueando
identity-others = Ser outra pessoa nesta aba
identity-switch = Trocar
identity-switch-to = Trocar para { $name }
identity-tab-only = Só esta aba
identity-unnamed = Identidade { $number }
identity-add = Adicionar uma identidade
identity-add-title = Adicionar uma identidade
identity-add-words = Cada identidade tem sua própria chave, seu saldo e seu nome. Esta aba passa a ser a nova; você pode voltar a qualquer momento.
identity-add-key = A chave dela
identity-add-new = Uma chave nova
identity-add-from-words = Com palavras de recuperação
identity-add-do = Adicionar e trocar
identity-words-field = As 12 palavras de recuperação dela
identity-words-help = Na ordem, com espaços entre elas.
identity-name = Como você a chama
identity-name-help = Só você vê isto, neste navegador. O nome que os outros veem é reivindicado nas mensagens.
identity-keep = Onde a chave é guardada
identity-keep-browser = Neste navegador
identity-rename-title = Renomear esta identidade
identity-rename-do = Salvar
identity-cancel = Cancelar
identity-passphrase-set = Bloquear com uma frase secreta
identity-passphrase-change = Frase secreta
identity-passphrase-title = Uma frase secreta para esta identidade
identity-passphrase-words = A chave é guardada bloqueada. Você digita a frase sempre que quer assinar depois de carregar a página ou de { $minutes } minutos sem usá-la. Suas outras abas se bloqueiam na hora. Ninguém pode redefini-la: quem a esquece precisa das palavras de recuperação.
identity-passphrase-new = Nova frase secreta
identity-passphrase-help = { $least } caracteres ou mais. Algumas palavras são melhores do que uma.
identity-passphrase-again = Mais uma vez
identity-passphrase-short = Curta demais: { $found } de pelo menos { $least } caracteres.
identity-passphrase-differs = As duas não são iguais. Digite mais uma vez.
identity-passphrase-remove = Remover
identity-passphrase-do = Bloquear
identity-locking = Bloqueando
identity-lock-now = Bloquear agora
identity-wrong-passphrase = Esta não é a frase secreta desta identidade. Tente de novo.
identity-unknown-form = Outra versão desta página bloqueou esta identidade. Recarregue a página ou use as palavras de recuperação.
identity-no-worker = Não foi possível carregar o que bloqueia e abre chaves. Veja se o servidor desta página responde e tente de novo.
identity-no-storage = O armazenamento do navegador está cheio ou foi recusado, por isso nada mudou. Libere espaço e tente de novo.
identity-too-many = Este navegador já guarda { $most } identidades. Apague uma primeiro.
identity-erase = Sair e apagar…
identity-erase-title = Apagar desta máquina
identity-erase-this = Esta identidade
identity-erase-all = Tudo
identity-erase-this-words = A chave é apagada. Sem as palavras de recuperação dela, ninguém chega de novo às moedas e ao nome.
identity-erase-all-words = Todas as identidades, salas e configurações desta página são apagadas, e você volta ao começo. As outras abas também saem de suas salas.
identity-erase-chain = O que você publicou e pagou fica na cadeia de todos os outros.
identity-erase-do = Apagar

## Mine

mine-beside = Números da sua busca
mine-builds =
    Sua aba constrói sobre { $tip }. Se ganhar, acrescenta { $count ->
        [one] { $count } transação
       *[other] { $count } transações
    } e ganha { $amount } { $coin }.
mine-would-build =
    A ponta é { $tip }. Um bloco sobre ela acrescenta agora { $count ->
        [one] { $count } transação
       *[other] { $count } transações
    } e ganha { $amount } { $coin }.
mine-controls = Controles
mine-start = Iniciar
mine-start-words = nada roda ainda
mine-stop = Parar
mine-running = rodando { $time }
mine-one = Minerar um bloco
mine-one-busy = Minerando um bloco
mine-threads = Threads
mine-of-cores =
    de { $cores ->
        [one] { $cores } núcleo
       *[other] { $cores } núcleos
    }
mine-threads-words = { $threads } de { $cores }
mine-cap = Limite, por justiça
mine-no-cap = sem limite
mine-slate-title = Onde caem seus hashes
mine-no-memory = cada tentativa é um lance novo, e os dados não têm memória
mine-slate-dots = Os pontos são uma amostra com as mesmas chances, 2 por segundo no máximo; seu melhor e seu bloco são hashes reais.
mine-slate-counts = Os números dizem quantas de suas tentativas cabem em cada coluna pelas chances; seu melhor e seu bloco são hashes reais.
mine-slate-words = Onde caem suas { $attempts } tentativas para este bloco. A maioria está longe do alvo; o melhor começa com { $zeros } zeros. Um bloco leva { $odds } tentativas em média, e seu hash começa com ao menos { $needs } zeros.
mine-slate-words-none = Nada foi tentado para este bloco ainda. Um bloco leva { $odds } tentativas em média, e seu hash começa com ao menos { $needs } zeros.
mine-anything = qualquer um
mine-odds = 1 em { $count }
mine-odds-million =
    { $count ->
        [one] 1 em um milhão
       *[other] 1 em { $count } milhões
    }
mine-odds-billion =
    { $count ->
        [one] 1 em um bilhão
       *[other] 1 em { $count } bilhões
    }
mine-odds-trillion =
    { $count ->
        [one] 1 em um trilhão
       *[other] 1 em { $count } trilhões
    }
mine-odds-power = 1 em 2^{ $power }
mine-best-mark = seu melhor desta vez
mine-own-mark = #{ $height }, seu
mine-far = longe do alvo
mine-rarer = cada coluna é 16 vezes mais rara
mine-target = alvo
mine-a-block = um bloco
mine-rate-title = Seu ritmo de hashes
mine-rate-words = Seu ritmo nos últimos cinco minutos: { $rate } agora, { $top } no máximo. A tabela abaixo diz em números.
mine-rate-begin = há 5 min
mine-rate-tips = marcas: blocos novos
mine-rate-now = agora
mine-rate-cap = limite { $cap }
chart-as-table = Mostrar como tabela
mine-rate-when = Quando
mine-rate-mean = Ritmo
mine-rate-span = de { $from } a { $to } s atrás
mine-stats = Sua busca
mine-attempts = Tentativas para este bloco
mine-best = Melhor desta vez
mine-found = Blocos achados
mine-chance = Chance em um minuto
mine-expected = Um bloco a cada
mine-nothing = desconhecido enquanto nada roda
mine-chance-under = menos de { $percent } %
mine-chance-over = mais de { $percent } %
mine-under-a-second = menos de 1 s
mine-finders-title =
    { $count ->
        [0] Quem achou os últimos blocos
        [one] Quem achou o último bloco
       *[other] Quem achou os últimos { $count }
    }
mine-even = por igual: { $each } cada
mine-finders-none = Ninguém achou um bloco ainda. O seu pode ser o primeiro.
mine-others = outros { $count }, de { $fewest } a { $most } cada
mine-others-even = outros { $count }, { $each } cada
mine-room-cap = O anfitrião pede que ninguém passe de { $rate }. O que você escolher acima disso fica nisso.
mine-cap-promise = O limite é uma promessa, não uma regra. Ninguém vê quão rápido você vai; sua parte entrega você.

## Market

market-beside = Seu pedido e sua loja
market-view-offers = Ofertas { $count }
market-view-orders =
    { $count ->
        [0] Pedidos
       *[other] Pedidos { $count }
    }
market-view-shop =
    { $count ->
        [0] Sua loja
       *[other] Sua loja { $count }
    }
market-view-disputes = Disputas { $count }
market-new = Nova oferta
market-empty-title = Nada é oferecido ainda.
market-empty = Ofereça uma coisa, uma hora do seu tempo, um lugar na janela. Quem pede paga na hora, mas a cadeia retém o dinheiro até ele dizer que recebeu.
market-no-orders-title = Você ainda não pediu nada.
market-no-orders = O que você pede fica aqui, com cada passo e quem deve dá-lo.
market-no-sales-title = Ninguém pediu nada a você ainda.
market-no-sales = Ofereça algo. Quem pedir fica aqui, com o quão seguro é o pagamento.
market-no-disputes-title = Nada está retido.
market-no-disputes = Você é o anfitrião: onde os dois lados de um pedido não concordam, você decide aqui quem recebe o dinheiro. A cadeia anota que foi você.
market-offers-label = Ofertas, a mais nova primeiro
market-your-offers = O que você oferece
market-left =
    { $count ->
        [one] resta { $count }
       *[other] restam { $count }
    }
market-ends = sendo retirada
market-waits = espera um bloco
market-sold-out = esgotado
market-yours = sua
market-order = Pedir
market-order-label = Pedir { $title }
market-withdraw = Retirar
market-withdraw-label = Retirar { $title }
market-order-of = { $count } × { $title }
market-amount = { $amount } { $coin }
market-tag-waits = { $amount }, esperando
market-tag-held = { $amount } retidos
market-tag-released = liberado
market-tag-refunded = devolvido
market-step-paid = Pago
market-paid-you = Você travou { $amount } { $coin }.
market-paid = { $buyer } travou { $amount } { $coin }.
market-step-hand-over = Entrega
market-step-told = { $seller } diz
market-step-told-you = Você disse
market-told-words = Dito, não provado: a cadeia não vê o que muda de mãos.
market-not-told = Ninguém escreveu que foi entregue.
market-not-told-yet = { $seller } ainda não disse.
market-hand-over-now = O pagamento está tão seguro quanto você queria. Entregue, e depois diga.
market-hand-over-wait =
    { $count ->
        [one] Você escolheu esperar mais { $count } confirmação: até lá ainda pode ser desfeito.
       *[other] Você escolheu esperar mais { $count } confirmações: até lá ainda pode ser desfeito.
    }
market-handed-words = Entregue: { $count } × { $title }.
market-handed-do = Eu entreguei
market-step-end = O dinheiro
market-step-release = Liberar o dinheiro
market-step-decide = Decidir como anfitrião
market-end-later = Retido assim que o pedido estiver num bloco.
market-release-you = Só você pode liberar.
market-release-buyer = { $buyer } libera para você. Você pode devolver.
market-release-host = Ouça antes os dois lados. O que você assina aqui não tem volta.
market-release-other = Quem comprou libera.
market-times-out = Se ninguém agir até { $height }, em cerca de { $time }, qualquer um pode devolver a { $buyer }.
market-timed-out = Ninguém agiu a tempo: agora qualquer um pode devolver a { $buyer }.
market-ending-release = { $amount } para { $who } está assinado e espera um bloco.
market-ending-refund = A devolução de { $amount } a { $who } está assinada e espera um bloco.
market-ended-release = { $amount } foi para { $who }
market-ended-refund = { $amount } voltou para { $who }
market-ended-by = Quem decidiu
market-do-release = Recebi: liberar
market-do-release-to = Liberar para { $who }
market-do-refund = Devolver a { $who }
market-do-take-back = Pegar de volta
market-do-ask = Perguntar ao anfitrião
market-handover = Quando você entrega?
market-handover-label = Confirmações a esperar
market-shop-note = sua loja
market-at-once = na hora
market-wait-label =
    { $count ->
        [0] Entregar na hora
        [one] Esperar { $count } confirmação
       *[other] Esperar { $count } confirmações
    }
market-wait = Você espera cerca de
market-risk-words = Um comprador com um décimo da força pega de volta
market-risk-none = Qualquer comprador pode pegar de volta: o que espera pode ser assinado de novo, para outra pessoa
market-gone = Pago, e sumiu
market-gone-what = { $count } × { $title } para { $buyer }
market-gone-kept = O pedido foi desfeito e não está na cadeia. Você não tinha entregado, então nada se perdeu.
market-gone-lost =
    { $count ->
        [0] Você entregou sem nenhuma confirmação. O pedido não está mais na cadeia: { $amount } perdidos.
        [one] Você entregou após { $count } confirmação. O pedido não está mais na cadeia: { $amount } perdidos.
       *[other] Você entregou após { $count } confirmações. O pedido não está mais na cadeia: { $amount } perdidos.
    }
market-order-words = Seu dinheiro sai na hora e a cadeia o retém. { $seller } recebe quando você liberar.
market-total = Trava { $amount } { $coin }, você fica com { $kept }.
market-total-none = Diga quantas unidades.
market-withdraw-words = Não aceita mais pedidos. Pedidos abertos continuam abertos.
market-release-words = { $amount } vai para { $who }. Ninguém pode desfazer isso.
market-refund-title = Devolver o dinheiro
market-refund-words = { $amount } volta para { $who }, e as unidades para a oferta. Ninguém pode desfazer isso.
market-say-title = Sobre { $title }
market-say-words = Uma publicação que responde ao pedido. Todos podem ler, e ela não move dinheiro.
market-say-label = O que você diz
market-title-label = O que você oferece?
market-title-example = Biscoito de aveia
market-text-label = Mais detalhes, se quiser
market-price-label = Preço de uma
market-pieces-label = Quantas
market-pieces-help = unidades
market-sign-offer = Assinar e oferecer
market-sign-order = Travar e pedir
market-sign-release = Liberar
market-sign-refund = Devolver
market-signed-offer = Sua oferta está assinada e espera um bloco.
market-signed-order = Seu pedido está assinado e espera um bloco.
market-signed-settle = Assinado. Conta quando estiver num bloco.
market-signed-say = Dito, para todos lerem.
market-signed-withdraw = Assinado. A oferta acaba com o próximo bloco.
market-wrong-title = Diga o que é.
market-wrong-title-long =
    { $over ->
        [one] { $over } byte a mais
       *[other] { $over } bytes a mais
    }: um título tem no máximo { $most }, e letras com acento ocupam dois ou mais.
market-wrong-text-long =
    { $over ->
        [one] { $over } byte a mais
       *[other] { $over } bytes a mais
    }: isto tem no máximo { $most }, e letras com acento ocupam dois ou mais.
market-wrong-price-empty = Diga quanto custa uma.
market-wrong-price = Um preço é ao menos 0,01: um pedido de nada não reteria nada.
market-wrong-pieces = Escreva um número inteiro de 1 a { $most }.
market-wrong-left =
    { $count ->
        [0] Não resta nenhuma.
        [one] Só resta uma.
       *[other] Escreva um número inteiro de 1 a { $count }.
    }

## Stamp

stamp-beside = O que é um carimbo, e os seus
stamp-drop = Solte um arquivo aqui: ele tem carimbo?
stamp-choose = Escolher um arquivo
stamp-stays = O arquivo fica nesta máquina. Só o hash dele pode ir para a cadeia, e só se você assinar.
stamp-hashing = { $name }: { $done } de { $all }
stamp-hashing-label = Quanto do arquivo já passou pelo hash
stamp-hash = O SHA-256 dele, como o sha256sum imprime
stamp-bytes = { $count } bytes
stamp-kilobytes = { $count } kB
stamp-megabytes = { $count } MB
stamp-existed = Ele existia quando o bloco #{ $height } foi achado: { $time }.
stamp-none = Ninguém carimbou este arquivo aqui.
stamp-waits = Um carimbo espera um bloco. Conta a partir daí.
stamp-as = como { $name }
stamp-name = Nome que o acompanha
stamp-name-help = Todos podem ler. O arquivo em si não está na cadeia.
stamp-do = Carimbar
stamp-receipt = Recibo
stamp-receipt-label = Salvar o recibo de { $name }
stamp-proof = O que o recibo prova
stamp-proof-good = vale
stamp-proof-words = { $who } carimbou { $name }, e o bloco que guarda o carimbo diz { $time }.
stamp-proof-other = { $who } assinou, e o bloco que o guarda diz { $time }. Não é o carimbo de um arquivo.
stamp-proof-drop = Agora solte o próprio arquivo, para ver se é ele.
stamp-proof-same = { $name } é exatamente esse arquivo, até o último bit.
stamp-proof-differs = { $name } é outro arquivo: nem um bit pode diferir.
stamp-proof-in =
    { $count ->
        [one] Está no bloco #{ $height } desta cadeia, com { $count } confirmação.
       *[other] Está no bloco #{ $height } desta cadeia, com { $count } confirmações.
    }
stamp-proof-alone = O bloco dele não está nesta cadeia. Inventar um leva { $count } hashes em média.
stamp-proof-look = Ver a transação
stamp-why = O que um carimbo prova
stamp-why-hash = O mesmo hash quer dizer o mesmo arquivo, até o último bit. Do hash ninguém tira o arquivo.
stamp-why-when = O arquivo existia quando o bloco foi achado. Cada bloco por cima deixa isso mais seguro.
stamp-why-not = Nem quem o fez, nem que é verdade: só que quem o carimbou o tinha.
stamp-why-receipt = Um recibo é conferido sem cadeia nenhuma: leva do carimbo até os 80 bytes do bloco.
stamp-yours = Seus carimbos
stamp-yours-none = Nenhum ainda.
stamp-yours-none-words = Carimbe a lição antes da aula. Depois você pode mostrar que estava feita.

## A new room

start-words = O que você escolhe aqui fica escrito no primeiro bloco da sala, e ninguém pode mudar depois.
start-presets = Números que combinam
start-preset-demo = Demo de 15 minutos
start-preset-lesson = Aula de 45 minutos
start-preset-week = Uma semana inteira
start-preset-bitcoin = Os números do Bitcoin
start-unit-seconds = s
start-unit-blocks = blocos
start-unit-hashes = hashes
start-difficulty = O primeiro bloco leva
start-difficulty-help = Daí em diante a dificuldade se ajusta sozinha.
start-measure = Medir
start-measuring = Medindo por meio segundo
start-measured = Esta aba faz { $rate } com uma thread, então o primeiro bloco leva alguns segundos.
start-reward = Recompensa de um bloco
start-halving = Cai pela metade após
start-allocation = Você começa com
start-allocation-help = Para distribuir, e ninguém ter de esperar um primeiro bloco.
start-cap-help = Cada página da sala respeita isso. Como anfitrião, você pode mudar a qualquer momento.
start-decides = Você decide disputas
start-decides-yes = Onde comprador e vendedor não concordam, você diz quem recebe o dinheiro.
start-decides-no = Ninguém decide. O que ninguém libera volta ao comprador após 40 blocos.
start-rule = Como a dificuldade segue
start-rule-classroom = Sala de aula
start-rule-asert = Bitcoin Cash
start-rule-bitcoin = Bitcoin
start-rule-signers = Signatários aprovados
start-rule-classroom-words = Segue em minutos quem chega e sai, e alivia enquanto ninguém acha um bloco.
start-rule-asert-words = Segue com calma; onde um bloco leva dez minutos, em dois dias.
start-rule-bitcoin-words = Um alvo para 2016 blocos, depois outro. Uma turma que dobra espera muito por ele.
start-rule-signers-words = Nada é procurado: signatários selam blocos à vez, e só membros publicam e pagam. Os signatários admitem outros por voto.
start-signers = Signatários
start-signers-help = Endereços de quem assina além de você, separados por espaços; a maioria precisa estar presente. Nenhum: só você.
start-members = Membros
start-members-help = Endereços de quem pode publicar e pagar desde o início. Signatários podem de qualquer modo.
start-sums = No que isso dá
start-sum-lesson = Em 45 minutos
start-sum-blocks =
    { $count ->
        [one] cerca de { $count } bloco
       *[other] cerca de { $count } blocos
    }
start-sum-halving = A recompensa cai pela metade após
start-sum-supply = Moedas que vão existir
start-fixed = Moedas não valem nada fora da sala.
start-look-again = Algo acima ainda não está certo.
start-wrong-number = Escreva um número inteiro de { $least } a { $most }.
invite-title = Trazer outros
invite-how = Abra { $address } e digite o código. A moeda se chama { $coin }.
invite-open = Mostrar grande, imprimir
invite-print = Imprimir bilhetes

## Projector

projector-title = Projetor
projector-open = Projetor
projector-join = Como entrar
projector-people =
    { $count ->
        [one] { $shown } aba
       *[other] { $shown } abas
    }
projector-rate = { $rate } juntos
projector-odds = um bloco é 1 em { $odds }
projector-pace = a cada { $planned }, ultimamente { $lately }
projector-tips = Quem está onde
projector-nodes =
    { $count ->
        [one] { $count } nó
       *[other] { $count } nós
    }
projector-elsewhere = outro bloco
projector-split = Nem todos num bloco. O próximo decide.
projector-agreed = Todos num bloco.
projector-undone =
    { $time }: { $count ->
        [one] { $count } bloco foi desfeito
       *[other] { $count } blocos foram desfeitos
    }, de { $finders }.
projector-waits-again = Volta a esperar: { $what }
projector-blocks =
    { $count ->
        [0] Quem achou os últimos blocos
        [one] O último bloco
       *[other] Últimos { $count } blocos
    }
projector-posts = Publicações mais novas
projector-held =
    { $count ->
        [one] { $count } publicação está retida.
       *[other] { $count } publicações estão retidas.
    }
projector-hold = Reter publicações
projector-pass = Mostrar a próxima, de { $name }
projector-white = Quadro branco

## Practice

practice-title = Praticar só
practice-words = Uma sala nesta aba, com dois programas como colegas. Quebre à vontade.
practice-do = Praticar
practice-room = Prática
practice-name = Robô { $number }
practice-note = Você pratica só: Robô 1 e Robô 2 são programas nesta aba. Eles publicam, pagam, compram o que você oferece e mineram.
practice-memo = por nada mesmo
practice-says-hello = Sou um programa e um nó inteiro. E você?
practice-says-tip = Minha ponta é a sua, ou logo será.
practice-says-fee = Pago uma taxa pequena, então raramente fico por último.
practice-says-fork = Fique fora do ar um minuto e volte: teremos dois ramos.
practice-says-sell = Ofereça algo no mercado. Compro o que posso pagar.
practice-says-mine = Minere um bloco, e todos pagam você por ele.

## Check of the machine

check-title = Conferir esta máquina
check-busy = Conferindo, { $done } de { $all }
check-good = Esta máquina dá conta de tudo.
check-odd = Esta máquina pode participar. O que está marcado merece um olhar.
check-bad = Esta máquina não pode participar assim.
check-wasm = O WebAssembly funciona, ou você não leria isto.
check-simd = Ela usa vetores, então minera rápido.
check-no-simd = Ela não tem vetores (wasm SIMD): minera mais devagar. Um navegador mais novo tem.
check-workers = Os workers iniciam, então a página segue fluida enquanto trabalha.
check-no-workers = Nenhum worker inicia. Algo os bloqueia: uma extensão ou uma regra da escola. Peça que sejam permitidos neste site.
check-storage = Ela pode guardar a cadeia; { $percent } % do armazenamento deste site está em uso.
check-storage-full = { $percent } % do armazenamento deste site está em uso. Salve suas salas como arquivos e apague o que não precisa.
check-no-storage = O navegador não guarda nada: uma janela privada ou uma regra. Sua chave some quando você fecha a aba.
check-relay = O relé responde.
check-no-relay = Nenhum relé responde ao lado desta página. As abas deste navegador ainda se ouvem. O motivo comum é um proxy que não deixa passar WebSocket.
check-searcher = Os arquivos para minerar podem ser carregados.
check-no-searcher = Os arquivos para minerar não podem ser carregados. Um bloqueador os toma por mineração abusiva: permita este site. Tudo menos minerar funciona.
check-clock = O relógio dela está certo.
check-clock-off = O relógio dela está errado em { $time }. A página conta com o relógio da sala, mas acerte-o assim mesmo.
check-no-clock = O servidor não diz que horas são, então o relógio não foi conferido.
check-secure = A origem é segura: copiar e manter a tela acesa funcionam.
check-insecure = A página veio por http, como na rede de uma escola: tudo funciona, mas copiar pede uma mão e a tela pode apagar.

## The host, slow motion, the graphics chip, pruning

hand-title = Sala
arg-flag = verdadeiro ou falso
arg-flag-or-word = true, false ou "{ $word }"
network-prune = Largar blocos antigos
network-prune-ask = Vai tudo menos os 500 blocos mais novos: publicações e pagamentos antigos não podem mais ser lidos aqui, e esta aba não pode dá-los a quem chega. Saldos, nomes, ofertas e pedidos abertos ficam. Salve antes a sala como arquivo se ninguém mais a guarda inteira.
network-prune-yes = Largar
network-prune-no = Guardar
network-prune-gone = Dos blocos até #{ $height } só cabeçalhos e um retrato das contas estão guardados aqui.
network-prune-done = Blocos largados: { $dropped }, com { $freed } bytes. Um retrato em #{ $height } os representa, com { $taken } bytes.
network-unavailable = Blocos de #{ $lowest } a #{ $best } são conhecidos pelos cabeçalhos, e ninguém aqui os tem. Quem guarda a sala inteira pode trazê-los, ou o arquivo dela.
network-rival = Um ramo com mais trabalho, agora em #{ $height }, deixa este em #{ $fork }, onde os blocos foram largados. Para segui-lo, saia da sala, apague os registros dela e entre de novo.
mine-gpu = Usar também o chip gráfico
mine-gpu-asking = Pedindo um chip gráfico ao navegador.
mine-gpu-insecure = Aqui não: o navegador só empresta o chip gráfico a páginas de https ou da sua máquina, e esta veio por http.
mine-gpu-no-webgpu = Aqui não: este navegador não tem WebGPU.
mine-gpu-none = Aqui não: o navegador não oferece chip gráfico.
mine-gpu-software = O navegador só tem um programa que imita um chip gráfico. Suas threads são mais rápidas.
mine-gpu-hardware = Muito mais rápido que suas threads, e mais quente. Sua CPU confere cada achado.
mine-gpu-starting = Está sendo testado em blocos conhecidos.
mine-gpu-on = Ele trabalha, e sua CPU confere cada achado.
mine-gpu-lost = O chip gráfico se perdeu. Suas threads seguem sem ele; escolha-o de novo para tentar.
mine-gpu-wrong = O chip gráfico deu um hash errado, então não é usado. Suas threads seguem sem ele.
mine-gpu-no-device = O navegador não emprestou o chip. Suas threads seguem sem ele.
mine-low = Uma thread enquanto a página está oculta
mine-low-words = Poupa bateria e mantém a máquina fria enquanto você olha outra coisa.
slow-title = Uma tentativa, em câmera lenta
slow-words = o que suas threads fazem, só que devagar
slow-step = Tentar um nonce
slow-play = Tocar
slow-pause = Pausa
slow-winner = Mostrar o vencedor de #{ $height }
slow-header = 1. Pegue o cabeçalho do bloco: 80 bytes
slow-version = versão
slow-prev = hash do bloco anterior
slow-merkle = impressão de todas as transações
slow-time = hora
slow-bits = alvo, abreviado
slow-nonce = nonce
slow-first = 2. Passe-os por SHA-256: 32 bytes
slow-second = 3. Faça o hash do hash
slow-compare = 4. Leia de trás para a frente. É menor que o alvo?
slow-hash = hash
slow-target = alvo
slow-below = O byte { $nth } decide: { $hash } é menor que { $target }. O resto não importa.
slow-above = O byte { $nth } decide: { $hash } é maior que { $target }. O resto não importa.
slow-equal = Todos os bytes são iguais, e igual é pequeno o bastante.
slow-missed = O nonce { $nonce } não dá bloco. Mude o nonce, e todos os bytes do hash mudam.
slow-found = O nonce { $nonce } dá o bloco #{ $height }. É seu!
slow-late = Atinge o alvo, mas alguém foi mais rápido.
slow-won = O nonce { $nonce } deu o bloco #{ $height }. Qualquer outro o teria estragado.
slow-pace =
    { $tries ->
        [one] { $tries } tentativa até agora.
       *[other] { $tries } tentativas até agora.
    } Um bloco leva { $odds } em média: { $time } neste ritmo.
hand-beside = O que o anfitrião manda o relé fazer
hand-tag-open = aberta
hand-tag-closed = fechada
hand-tag-first = dividida: você está na primeira metade
hand-tag-second = dividida: você está na segunda metade
hand-tag-weather = mau tempo
hand-tag-host = anfitrião
hand-tag-muted = mudo
hand-people = Pessoas
hand-people-reached =
    { $count ->
        [0] você não alcança ninguém
        [one] você alcança mais uma
       *[other] você alcança mais { $count }
    }
hand-people-count =
    { $count ->
        [one] uma conexão
       *[other] { $count } conexões
    }
hand-alone = Ninguém mais aqui.
hand-alone-words = Compartilhe o link da sala, o código ou o QR do quadro acima.
hand-somebody = Alguém, número { $number }
hand-half-first = primeira metade
hand-half-second = segunda metade
hand-mute = Silenciar
hand-mute-label = Silenciar { $name }
hand-unmute = Deixar falar
hand-unmute-label = Deixar { $name } falar
hand-remove = Remover
hand-remove-label = Remover { $name }
hand-remove-title = Remover { $name }?
hand-remove-words = O relé encerra esta conexão e diz que foi você. O que esta página publicou, pagou e minerou fica na cadeia.
hand-remove-back = Enquanto a sala está aberta, quem recarrega a página volta. Feche a sala antes se não deve ser.
hand-remove-cancel = Manter
hand-remove-do = Remover
hand-door = A porta
hand-door-open = Quem tem o link ou o código entra.
hand-door-closed = Ninguém novo entra. Quem perde a conexão pode voltar por dez minutos; quem recarrega a página espera você abrir.
hand-door-close-it = Fechar a sala
hand-door-open-it = Abrir a sala
hand-split = Dividir a sala
hand-split-off = Duas metades que não se ouvem, você na primeira. Ambas seguem minerando; veja o que acontece quando se encontram.
hand-split-on = As metades não se ouvem. Quando se encontram, o ramo com mais trabalho fica e o outro é desfeito; suas transações voltam a esperar.
hand-split-do = Dividir em metades
hand-split-again = Distribuir de novo
hand-unite = Juntar as metades
hand-cap = Equidade
hand-cap-each = Limite para cada computador
hand-weather = Mau tempo
hand-weather-clear = Limpar o tempo
hand-weather-words = Para cada mensagem a todos na sala. As mensagens vão e voltam, então uma resposta leva o dobro.
hand-delay = Atraso
hand-loss = Mensagens perdidas
hand-ms = { $ms } ms
hand-seconds = { $seconds } s
hand-percent = { $percent } %
hand-host = O anfitrião
hand-no-host = Esta sala não tem anfitrião. Ninguém pode fechá-la, dividi-la ou silenciar alguém.
hand-no-relay = Nenhum relé tem você na sala, então não há nada a dizer.
hand-host-here = { $host } está aqui como anfitrião.
hand-host-away = { $host } é o anfitrião e não está agora.
hand-host-unknown = Você é o anfitrião da sala. O relé ainda não sabe; os controles vêm quando souber.
hand-plain = O relé passa tudo adiante, como vem.
hand-now-title = O anfitrião da sala:
hand-now-muted = Você está mudo: o relé descarta o que esta página diz. Você ainda ouve os outros.
hand-now-first = A sala está dividida. Você está na primeira metade e não ouve a segunda.
hand-now-second = A sala está dividida. Você está na segunda metade e não ouve a primeira.
hand-now-delay = Cada mensagem chega { $time } depois.
hand-now-loss = { $share } das mensagens se perdem.
hand-now-closed = A sala está fechada para novos.
hand-now-relay = Quem faz isso é o relé. As abas deste navegador ainda se ouvem, e a cadeia guarda tudo.
hand-reach = Até onde isto vai
hand-reach-relay = O relé faz e diz a todos. As abas de um navegador ainda se ouvem.
hand-reach-chain = A cadeia guarda tudo: não se tira de ninguém publicações, moedas ou blocos, e o que espera passa depois.
hand-reach-back = Acaba quando o último sai da sala. Quem você silenciou fica mudo de novo após recarregar, enquanto a sua estiver aberta; um novo participante é alguém novo.
wallet-raise = Aumentar a taxa
wallet-raise-words = Ela espera com taxa de { $fee }. Assinada de novo com uma maior, avança, mantém o número e é paga uma só vez.
wallet-raise-fee = Nova taxa
wallet-raise-do = Assinar de novo
wallet-raised = Assinada de novo com taxa de { $fee }.
wallet-column-balance = Saldo depois
feed-seek = Buscar no mural
feed-author = De quem
feed-author-any = de todos
feed-found = { $count } das { $all } publicações mais novas são mostradas, com o que as acompanha.
hand-results = Resultados
hand-results-words = Blocos achados, moedas e transações de quem tem apelido, como tabela para planilha. Não há endereços nela.
hand-results-save = Salvar como CSV
hand-results-saved =
    { $count ->
        [one] Salvo: { $count } pessoa.
       *[other] Salvo: { $count } pessoas.
    }
hand-results-name = Apelido
hand-results-blocks = Blocos achados
hand-results-earned = Ganho com eles
hand-results-balance = Saldo
hand-results-signed = Transações assinadas
consortium-title = Signatários aprovados
consortium-needed = Aprovado com { $needed } de { $all } signatários
consortium-sealed = selou { $count } dos últimos { $all } blocos
consortium-turn = é a sua vez
consortium-members = Membros
consortium-no-members = Ninguém além dos signatários.
consortium-votes = Votações abertas
consortium-no-votes = Nada está em votação.
consortium-admit-member = Admitir { $name } como membro
consortium-remove-member = Remover { $name } como membro
consortium-admit-signer = Admitir { $name } como signatário
consortium-remove-signer = Remover { $name } como signatário
consortium-tally = votos: { $votes }, necessários: { $needed }
consortium-waits = seu voto irá no seu próximo bloco
consortium-withdrawal-waits = sua retirada irá no seu próximo bloco
consortium-agree = Votar a favor
consortium-agree-label = Votar a favor: { $what }
consortium-withdraw = Retirar
consortium-withdraw-label = Retirar: { $what }
consortium-idle = Seus votos esperam até esta página selar blocos. Inicie isso na tela de mineração.
consortium-propose = Uma nova votação
consortium-change = O que deve acontecer
consortium-admit = Admitir
consortium-remove = Remover
consortium-role = Em que papel
consortium-member = Membro
consortium-signer = Signatário
consortium-who = Nome ou endereço
consortium-who-help = Membros publicam e pagam; signatários também selam blocos e votam.
consortium-do = Votar
consortium-wrong-nobody = Diga de quem se trata: um nome ou um endereço.
consortium-wrong-has = Quem você nomeia já tem este papel.
consortium-wrong-lacks = Quem você nomeia não tem este papel: as listas acima dizem quem tem.
consortium-wrong-last = O último signatário fica: sem ele ninguém poderia selar um bloco.
consortium-wrong-voted = Você já votou nisso; está entre as votações abertas.
consortium-member-words = Só os signatários acima votam. Você pode publicar, pagar e negociar.
consortium-outsider = Só os signatários acima votam, e você ainda não pode publicar nem pagar. Dê seu endereço a um signatário e peça para ser admitido: { $address }

## Scripts

scripts-title = Scripts
scripts-lead = Pequenos programas teus, executados no teu próprio nó.
script-beside = Execução e saída
script-program = Programa
script-keys = Enquanto escreves, Tab recua; Escape devolve a tecla Tab à página. Ctrl+Z desfaz.
script-pick = Exemplos e programas guardados
script-unsaved = Ainda não guardado
script-examples = Exemplos
script-own = Teus
script-name = Nome
script-save = Guardar
script-delete = Apagar
script-saved = { $name } está guardado neste navegador.
script-deleted = { $name } foi apagado. O texto ainda está aqui.
script-name-missing = Dá primeiro um nome ao programa.
script-not-saved = Não há espaço: no máximo { $programs } programas de { $size } KiB cada, enquanto o navegador tiver espaço.
script-no-program = Isso não é um programa: um texto de { $size } KiB no máximo.
script-file-save = Guardar como ficheiro
script-file-open = Abrir um ficheiro
script-may = O que pode fazer
script-may-words = Um script vê tudo o que o teu nó sabe. Não chega à rede, ao armazenamento nem a outra página. O que fizer além de ler, permites aqui, para uma execução.
script-signs = Assinar em meu nome: mensagens, pagamentos, nomes, comércio
script-budget = Pode gastar no máximo
script-budget-words = Pagamentos, encomendas e taxas de uma execução, em conjunto.
script-budget-wrong = Escreve um valor como 1,50, ou 0.
script-mines = Minerar com a minha máquina
script-run = Executar
script-stop = Parar
script-spent = { $amount } gasto
script-output = Saída
script-silent = O que o script diz, e cada chamada que faz, aparece aqui.
script-older = Linhas mais antigas que já saíram: { $count }
script-dropped = Linhas que vieram depressa demais: { $count }
script-line = Linha { $line }
script-runs = O script está a correr.
script-ended = O script terminou.
script-stopped = Parado.
script-all-calls = Todas as chamadas e eventos, como declarações TypeScript
script-not-allowed = { $call } não foi permitido nesta execução: permite-o ao lado do programa.
script-never = { $call } não é para scripts: muda a sala ou o que está guardado, e isso é só teu.
script-over-budget = Isto custa { $cost }, e do orçamento de { $budget } restam { $left }.
script-price-needed = { $call } precisa que o script diga a taxa ou o preço, para o orçamento ser cumprido.
script-example-hello = O que sabe o meu nó?
script-example-thanks = Um robô que agradece a cada minerador
script-example-fees = Observar as taxas
script-example-double-spend = Um gasto duplo que falha
script-example-audit = Um auditor de toda a cadeia

## Uma lição para a turma

class-lesson = Lição { $number }
class-on = Seu professor começou: { $lesson }.
class-seen = Nesta página, seu professor vê que metas dela você alcança, que perguntas do bilhete de saída você responde e quantas vezes tenta, com o nome { $name }. Não é mostrado a mais ninguém.
class-go = Ir para a lição
class-paused-title = O professor pausou a lição.
class-paused = Olhe para a frente. Ela continua sozinha; até lá esta aba não minera.
class-ticket = Bilhete de saída
class-ticket-words = Três perguntas sobre a cadeia. O seu próprio nó confere o que você responde.
class-ticket-explorer = Olhe no explorador.
class-ticket-short = A cadeia é curta demais para perguntas. Elas vêm quando dois blocos forem achados.
class-ticket-check = Conferir
class-ticket-right = Certo.
class-ticket-done = As três estão certas.
class-tries = Tentativas: { $count }
class-ask-finder = Quem achou o bloco #{ $height }? Um nome ou um endereço
class-ask-confirmations = Quantas confirmações tem o bloco #{ $height }?
class-ask-holds = Em que bloco está a sua transação { $txid }…? A altura dele
class-ask-nonce = Que nonce tem o bloco #{ $height }?
class-hint-finder = É outra pessoa. Procure { $height } no explorador e leia quem o achou.
class-hint-confirmations = Não são tantas. O próprio bloco conta como uma, e cada bloco acima como mais uma. Procure { $height } no explorador.
class-hint-holds = É outro bloco. Procure { $txid } no explorador ou abra a sua carteira: a altura está ao lado.
class-hint-nonce = É outro número. Procure { $height } no explorador: o nonce é o último campo do cabeçalho.
class-teach = Lição para a turma
class-teach-words = Todas as páginas da sala a abrem. Aqui você vê o que cada um alcança; isso é dito a eles.
class-teach-choose = Qual lição
class-start = Começar
class-pause = Pausar para todos
class-resume = Continuar
class-ticket-open = Abrir o bilhete de saída
class-ticket-close = Fechar o bilhete de saída
class-end = Terminar a lição
class-none-yet = Ninguém informou nada ainda.
class-table = O que cada um alcançou
class-pupil = Nome
class-goals = Metas
class-tries-head = Tentativas
class-of = { $done } de { $all }
class-goal = Meta { $number }
class-question = Pergunta { $number }
class-saved = Salvo: { $file }

## Papéis para imprimir

papers-title = Papéis para quem ensina
papers-words = Planos de aula, folhas de exercícios e o que vai com elas, em preto no branco, em A4 ou Carta.
papers-plans = Planos de aula
papers-plans-words = O que fazer e quando, o que perguntar e o que dá errado numa sala de aula.
papers-hand-out = Para distribuir
papers-hand-out-words = Os bilhetes trazem a turma para esta sala. O glossário diz o que as palavras significam.
papers-worksheets = Folhas de exercícios
papers-worksheets-words = Uma para cada lição do Laboratório, para preencher ao lado da tela.
papers-for-you = Só para você
papers-key-words = As respostas das folhas e das perguntas das lições. Alunos numa sala com anfitrião não as encontram aqui; quem lê o código-fonte do programa encontra.
papers-key-not-here = As respostas são para o anfitrião desta sala. Numa sala sem anfitrião, qualquer pessoa pode abri-las.
papers-all = Todos os papéis
papers-print = Imprimir
papers-plan = Plano de aula, { $minutes } minutos
papers-worksheet = Folha de exercícios
papers-glossary = Glossário
papers-slips = Bilhetes de entrada
papers-key = Respostas
papers-name = Nome
papers-date = Data
slip-open = Abra { $address } ou leia o código QR.
slip-code = Digite o código da sala:
slip-begin = Escolha um nome e escreva sua primeira publicação. A moeda se chama { $coin }.
slips-no-room = Você ainda não está em nenhuma sala, então não há para onde convidar.
