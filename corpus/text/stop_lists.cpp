#include "corpus/text/stop_lists.h"

#include <array>

namespace corpus::text {
namespace {

// clang-format off
constexpr std::array<StopList, 26> lists = {{
    {"en",
     "a about above across after again against all also although always am among an and another any "
     "are around as at be because been before being below between both but by can could did do does "
     "doing down during e.g each eg either etc for from further had has have having he her here hers "
     "herself him himself his how however i i.e ie if in into is it its itself just may me might more "
     "most must my myself no nor not of off on once one only or other our ours out over own same shall "
     "she should so some such than that the their theirs them themselves then there these they this "
     "those through to too under until up upon us very was we were what when where which while who "
     "whom whose why will with within without would you your yours "},
    {"ar",
     "أن أو أي أين إذا إلا إلى إن أنا أنت أنه أنها بعد بعض بل بن به بها بين بينما تحت تلك ثم حتى حول "
     "حيث خلال دون ذلك ذات سوف ضد عبر عن عند عندما على عليه عليها غير فقد فقط في فيه فيها قال قبل قد "
     "كان كانت كل كما كيف لا لدى لكن لم لماذا لن له لها ليس ما مثل متى مع من منذ منه منها نحن نحو نفس "
     "هذا هذه هل هم هنا هناك هو هي و وأن وفي وقد وكان ولا ولم وهو وهي يا "},
    {"ca",
     "a al als altra altre altres amb aquell aquesta aquest aquestes aquests així això ara bé cada com "
     "contra d de del dels des després doncs durant el ella elles ells els em en encara entre era eren "
     "és es està estan fins ha han havia hi ho i ja la les li llavors lo ma més molt na ni no "
     "nosaltres o on pel pels per però perquè poc qual quan que què qui s sense ser seu seus seva "
     "seves si sobre són també tan tot tota totes tots un una uns us va van vosaltres "},
    {"da",
     "af alle alt at blev blive bliver da de dem den denne der deres det dette dig din dit du efter ej "
     "eller en end er et for fordi fra få får før gennem ham han hans har havde have her hos hun hvad "
     "hvem hver hvis hvor hvordan hvornår i ikke ind ingen jeg jo kan kun kunne man med meget mellem "
     "men mig min mod når ned noget nogle nu og også om op os over på samt selv sig sin sine sit skal "
     "skulle som så til ud under var ved vi vil ville være været vores "},
    {"de",
     "aber alle allem allen aller alles als also am an auch auf aus bei bin bis da damit dann das dass "
     "dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine "
     "einem einen einer eines er es etwas für gegen hat hatte hatten ich ihm ihn ihr ihre ihrem ihren "
     "ihrer im in ins ist ja kann kein keine können man mehr mit nach nicht noch nun nur ob oder ohne "
     "sehr sein seine seinem seinen seiner seit sich sie sind so um und uns unter vom von vor war "
     "waren was wegen weil wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur zwischen "
     "über "},
    {"es",
     "a al algo algunos ante antes aquel así aunque bajo bien cada como con contra cual cuando de del "
     "desde donde dos durante e el ella ellas ellos en entre era eran es esa ese eso esta estaba estar "
     "este esto estos están fue fueron ha había han hasta hay la las le les lo los me mi mientras muy "
     "más nada ni no nos o os otra otro para pero por porque que quien se según ser si sido sin sobre "
     "son su sus sí también tan tanto te tiene tu un una uno unos y ya yo "},
    {"eu",
     "ala al arabera artean asko baina bainan baino baita batean batek baten bat bate batzuk batzuen "
     "bera beraiek berau bere berri beste bezala da dago dela den dena dira ditu ditugu dituzte du dut "
     "dute edo egin eta ez ezin gabe gero gu guk guztiak haiek han hain hala handik hango hara "
     "hau hauek hemen hemendik hona hor hori horiek hura inguru izan izango kontra lehen nola non "
     "nondik nor nora nork oso ordea orduan oraindik txit ziren zuen zuten zer zergatik zen zu zuek "},
    {"fi",
     "ei eivät ennen että he heidän hän hänen häntä ja jo joka jonka jos jossa jota jotka jälkeen "
     "kanssa koska kuin kuinka kun kuten kyllä lisäksi me mikä mitä mukaan mutta myös minä nyt niin "
     "niitä noin nämä ne ole oli olisi olivat ollut olla on osa ovat se sekä sen siitä siinä sillä "
     "sitä tai tämä tämän tässä tätä te tuo tästä vaan vai vaikka vain vielä voi yli "},
    {"fr",
     "alors après au aucun aussi autre aux avait avec avoir bien car ce cela ces cet cette ceux chez "
     "comme dans de des donc dont du elle elles en encore entre est et eux il ils je la le les leur "
     "leurs lors lui mais mes moi mon même ne nos notre nous on ont ou où par pas peu peut plus pour "
     "qu que quel quelle qui sa sans se selon ses si son sont sous sur ta te tes tous tout toute "
     "toutes très tu un une vers vos votre vous y à été être "},
    {"ga",
     "a ach ag agus aici air an ann anois aon ar arna as ba beirt bhí bhur cé chuig "
     "chun cois d dá dar de den do don é ea eadar faoi fé gach gan go gur haon í iad idir ina insan is "
     "le leis lena má mar mé na nach ná ní nó nuair ó os roimh sa san sé sí sibh sin sinn siad sna "
     "sula tá tar thar thú tú um "},
    {"hu",
     "a abban ahhoz aki akik alatt által ami amely amelyek amikor az azért azon azt azok azonban be "
     "csak de e egy egyik el ellen előtt én ennek és ez ezek ezen ezért ezt fel felé ha hanem hogy "
     "hogyan igen illetve ilyen is ki között le lehet lesz lett majd már még meg mellett mely mert mi "
     "mint mit mivel most nagyon ne neki nélkül nem nincs olyan ő ők ön össze pedig rá s se sem "
     "szerint te több újra után utána vagy vagyis valamint van vannak volt voltak "},
    {"hy",
     "այդ այլ այն այս այստեղ բայց դա դու դուք եմ են ենք ես եք է էի էին էինք էիր էիք էր ըստ թե ի իմ իր "
     "իսկ ինչ ինչպես կամ համար հետ հետո մենք մեջ մի մոտ մասին միայն նա նաև նրա նրանք որ որը որոնք "
     "որպես ու ում պիտի վրա քան և եւ "},
    {"id",
     "ada adalah agar akan aku anda antara apa apakah atas atau bagi bahwa bisa bukan dalam dan dapat "
     "dari daripada demikian dengan di dia hanya harus hingga ia ini itu jadi jika juga kami kamu kan "
     "karena ke kepada ketika kita lagi lah lain lalu lebih maka masih mereka namun oleh pada para "
     "pula pun saat saja sambil sampai sangat saya sebagai sebelum sebuah secara sedang sehingga "
     "sekarang selain selama seluruh semua sendiri seorang seperti serta setelah setiap sudah supaya "
     "tapi telah tentang terhadap tersebut tetapi tidak untuk yaitu yakni yang "},
    {"it",
     "a ad agli ai al alla alle allo anche ancora aveva che chi ci come con contro cui da dagli dai "
     "dal dalla dalle de degli dei del della delle dello di dopo dove due e ed era erano essere fra "
     "gli ha hanno i il in io la le lei li lo loro lui ma mentre mi molto ne negli nei nel nella nelle "
     "nello noi non nostro o ogni per perché più poi prima quale quando quanto quella quello questa "
     "questo qui se senza si sia sono su sua sui sul sulla sulle suo tra tutti tutto un una uno vi "},
    {"lt",
     "ant apie ar arba aš bei bet bus būti buvo būtų čia dar dėl gali iki ir iš į ja jai jam jas jau "
     "jei jeigu ji jie jį jis jo jog jos joje jų ką kad kai kaip kaipo kam kas kiek kiti kitų ko kol "
     "kur kuri kurie kuris kurių kurios labai man mano mes mus ne nei nes net nors nuo o pagal pas pat "
     "per po prie prieš pro sau savo su taip tačiau tai tam tarp tas ten tie tik to todėl tokia toks "
     "tos tu tuo turi už vis visi yra "},
    {"ne",
     "अझ अथवा अनि अनुसार अब अरु अरू आदि आफ्नो आफू आफै उनको उनले उनी उनीहरु उनीहरू उहाँ एक एउटा एवं "
     "कसरी कसैले कि किन कुन कुनै के केही को का की गरी गरेको गरेका गर्न गर्ने छ छन् छैन जब जसको जसले "
     "जस्तै जुन जो त तथा तर तापनि तिनी तिमी त्यस त्यसले त्यो थियो थिए दिन देखि द्वारा न नै नि पछि पनि "
     "पर्छ बाट भए भएको भन्ने भने मा मात्र मेरो म यदि यस यसको यसले यही यो र रहेको लाई लागि ले वा सँग "
     "सबै सम्म साथ सो हामी हुन हुन्छ हो "},
    {"nl",
     "aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een "
     "en er ge geen had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon "
     "maar me meer men met mij mijn na naar niet niets nog nu of om omdat ons ook op over reeds te "
     "tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil worden zal "
     "ze zelf zich zij zijn zo zonder zou "},
    {"no",
     "alle alt at av bare ble bli blir da de deg dem den denne der deres det dette din du eller en enn "
     "er et etter for fordi fra få får før gjennom ha hadde han hans har hun hva hvem hver hvis hvor "
     "hvordan i ikke ingen inn jeg kan kun kunne man med meg mellom men mer min mot må når ned noe "
     "noen nå og også om opp oss over på samt seg selv sin sine sitt skal skulle som så til ut under "
     "var ved vi vil ville være vært vår å "},
    {"pl",
     "a aby ale bardzo bez bo by być był była było były co czy dla do gdy gdzie go i ich im ja jak "
     "jako je jednak jego jej jest jeszcze już każdy kiedy kto która które którego której który "
     "których lub ma mi mnie może na nad nas nie nim o od on ona one oni oraz po pod przed przez przy "
     "się są ta tak także tam te tego tej ten to tu tych tylko tym u w we więc z za że "},
    {"pt",
     "a ao aos as até com como da das de dela dele depois do dos e ela elas ele eles em entre era essa "
     "esse esta este eu foi foram há isso isto já la lhe mais mas me mesmo muito na nas nem no nos num "
     "numa não nós o os ou para pela pelas pelo pelos por qual quando que quem se sem ser seu seus sua "
     "suas só também te tem um uma você à às é "},
    {"ro",
     "a acea aceasta această acest aceste acestea acestui acolo acum ai aici al ale alt am ar are aș "
     "asta astfel atunci au avea avem aveți când care cât ce cel cele cine cu cum da dacă dar de deci "
     "deja despre din după e ea ei el ele era eram este eu fi fie fost fără iar îi îl îmi în înainte "
     "între își la le li lor lui mai mea meu mi mult nici nimic noi nostru noștri nu o ori pe pentru "
     "până peste prin printre sa sale sau să său se sub sunt și te toate tot toți tu un una unde unei "
     "unele unor unui va vă voi vom vor "},
    {"ru",
     "а без более бы был была были было быть в вам вас весь во вот все всех вы где да даже для до его "
     "ее ей если есть еще же за здесь и из или им их к как ко когда кто ли либо между меня мне может "
     "мой мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от очень перед по "
     "под после потому при про с сам свое своей свою себя со так также такой там тебя тем то того тоже "
     "той только том ты у уже хотя чего чей чем что чтобы эта эти это этого этой этом этот я "},
    {"sv",
     "alla att av blev bli den denna deras dess det detta dig din du där då efter ej eller en er ett "
     "från för ha hade han hans har hon hur här i inom inte jag kan kunde man med mellan men mig min "
     "mot mycket ni nu när någon något några och om oss på samma sedan sig sin sina ska som så till "
     "under upp ut utan vad var vara vi vid är över "},
    {"ta",
     "அது அதன் அதை அந்த அவர் அவர்கள் அவள் அவன் ஆகிய ஆகும் ஆனால் இது இதன் இதில் இதை இந்த இப்போது "
     "இருக்கும் இருந்த இருந்து இல்லை இவர் உள்ள உள்ளது எந்த என என்பது என்று என்ற என்ன எல்லா ஒரு ஒரே ஓர் "
     "கொண்டு தன் தனது தான் நான் நாம் நீ பற்றி பல பிற பின் பின்னர் போது போல போன்ற மட்டும் மற்றும் மிக "
     "முதல் மேலும் மேல் யார் வந்து வரும் வரை வேறு வேண்டும் "},
    {"tr",
     "acaba ama ancak artık aslında az bana bazı belki ben beni benim bile bir biri birkaç biz bize "
     "bizi bizim bu buna bunda bundan bunlar bunu bunun böyle çok çünkü da daha de defa değil diye "
     "eğer en gibi göre hem hep hepsi her hiç için ile ise kadar ki kim mı mi mu mü nasıl ne neden "
     "nerede niçin o olan olarak oldu olduğu on ona ondan onlar onların onu onun orada oysa öyle pek "
     "rağmen sanki sen siz sonra şey şu tüm üzere var ve veya ya yani yine yok zaten "},
    {"uk",
     "а або але б без би був була були було бути в вам вас ваш вже ви вона вони воно все всі від він "
     "да де для до ж з за зі й його йому кого коли крім лише мене мені ми може між на навіть над нам "
     "нас наш не ним них ні однак перед по при про проти під після та так також там те ти тим то того "
     "той тому тут у усі хоча це цей цього ці цієї через чи чого що щоб щодо я як яка який якщо які є "
     "і із їм їх їхній її "},
}};
// clang-format on

}  // namespace

std::span<const StopList> stop_lists() {
  return lists;
}

}  // namespace corpus::text
