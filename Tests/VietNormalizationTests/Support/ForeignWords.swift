/// Words that no option may change: foreign names and terms with diacritics, and names of the highlands.
enum ForeignWords {
    static let spanish = """
        Suárez piñata Núñez Martínez García López Pérez Gómez Sánchez Ramírez González Rodríguez Fernández Hernández \
        Álvarez Vázquez Jiménez Díaz Muñoz Peña Ibáñez Cortés Andrés Iñaki Íñigo Agüero Busquets Óscar César Raúl Saúl \
        Málaga Cádiz Córdoba Bogotá Medellín Asunción México Perú Panamá España mañana señor jalapeño Simón Bolívar \
        Benítez Cañizares Piqué Agustín Joaquín Martín Valentín Nicolás Tomás Matías Hércules Atlético Xavi Iñárritu
        """
    static let portuguese = """
        São Paulo João Antônio Conceição Guimarães Maranhão Brasília Ceará Goiás Belém Açores Bragança Simões Magalhães \
        Falcão Paixão Gonçalves Lourenço Estêvão Sebastião Fortificação Cão Pão coração feijão capitão Camões Pelé Mané \
        Cristóvão Estádio Grêmio Avaí Chapecó Maceió Niterói
        """
    static let french = """
        Émile François Hervé René Mbappé Benoît Père Lachaise Hélène Élysée Saint-Étienne Orléans Besançon Nîmes Châlons \
        château café crème brûlée déjà vu fiancé résumé rosé soufflé entrée éclair forêt hôtel maître Noël Citroën \
        Renée Zoé Chloé Eugène Degré Moët Hermès Lancôme L’Oréal d’Ivoire Québec Montréal Genève Neuchâtel Zürich
        """
    static let german = """
        Müller Schröder Jürgen Köln München Düsseldorf Nürnberg Würzburg Göttingen Grüße Straße Fußball Özil Gündoğan \
        Ångström Malmö Göteborg Håkan Sjöberg Ødegaard Tromsø Ålesund København Nørgaard Sørensen Bjørn Kjær Højbjerg
        """
    static let icelandic = """
        Sigurður Guðjohnsen Seyðisfjörður Reykjavík Björk Guðmundsdóttir Þór Hafþór Ísland Davíð Friðrik Jökulsárlón \
        Eyjafjallajökull Akureyri Bessastaðir Alþingi Heiðar Viðar Gylfi Kópavogur
        """
    static let slavic = """
        Dvořák Škoda Plzeň Čech Nedvěd Šmicer Kovač Modrić Perišić Mandžukić Đoković Đorđević Niš Čačak Łódź Kraków \
        Gdańsk Wałęsa Lewandowski Szczęsny Błaszczykowski Poznań Toruń Győr Budapeşt Székesfehérvár Petőfi Erdoğan \
        İstanbul Beşiktaş Şükrü Çalhanoğlu Ağrı Diyarbakır Ceauşescu Timișoara Brașov Ionuț Москва Київ Αθήνα Одеса
        """
    static let pinyin = "Běijīng Shànghǎi Guǎngzhōu Xī’ān Nánjīng Lǐ Wáng Zhāng Tōkyō Ōsaka Kyōto Pokémon Māori"
    static let highland = """
        Đắk Lắk Đăk Nông Đắk R'lấp Krông Pắc Krông Bông Ea H'leo Ea Súp Cư M'gar M'Drắk Buôn Đôn Kon Rẫy Kon Plông \
        Đăk Glei Ngọc Hồi Tu Mơ Rông Ia H'Drai Chư Păh Chư Prông Đức Cơ Ayun Pa Krông Pa Mang Yang K'Bang Đăk Đoa \
        K'Hóa H'Hoà K'Thúy Y'Thuý H'Khỏe Ya Hội Kpă Klơng Siu Blêh Rơ Châm Nay Đer Ksor H'Bơ Niê Kđăm Êban Ayŭn H'Yŭ \
        Hơ Moong Đăk Tờ Re Mô Rai Sa Thầy Pô Kô Brâu Rơ Măm Xơ Đăng Giẻ Triêng Bơ Hnar Gia Rai Ê Đê Cơ Ho Mạ Chơ Ro Xtiêng
        """

    static let italian = """
        perché città virtù Nicolò Niccolò Cantù Forlì Mondovì Bissolò gioventù università libertà qualità però così più già \
        caffè tiramisù Cefalù lunedì martedì venerdì papà Salò Alì Dalì Pantelleria’s Fabìola Calabrò Zuccalà Falcò
        """
    static let hungarian = """
        Győr Pécs Szeged Miskolc Nyíregyháza Székely Kovács Szabó Tóth Horváth Nagy Kiss Molnár Németh Balogh Papp Takács \
        Juhász László István Zoltán Béla Gergő Ágnes Zsófia Orbán Puskás Lőrinc Bartók Kodály Erkel Munkácsy Szőke Török
        """
    static let polish = """
        Wrocław Białystok Częstochowa Zielona Góra Bydgoszcz Sławomir Stanisław Bolesław Władysław Józef Michał Paweł Łukasz \
        Piłsudski Kościuszko Wiśniewski Kamiński Zieliński Szymański Woźniak Kozłowski Jankowski Mazurek Krawczyk Piątek Żuraw
        """
    static let czech = """
        Brno Olomouc Jihlava Žižkov Třebíč Děčín Liberec Hradec Králové České Budějovice Jiří Ondřej Tomáš Lukáš Zdeněk \
        Kateřina Božena Němcová Čapek Hašek Smetana Janáček Martinů Hrabal Šafránková Štěpánek Bařtipán Růžička Žáček Pražský
        """
    static let turkish = """
        İzmir Kadıköy Üsküdar Eskişehir Muğla Çanakkale Gökçeada Tuğçe Özgür Ümit Çağlar Şahin Yıldız Aydın Kılıçdaroğlu \
        Davutoğlu Öztürk Çelik Güneş Işık Doğan Aslıhan Büşra Gülşen
        """
    static let baltic = """
        Rīga Jūrmala Liepāja Daugavpils Vējonis Ozoliņš Bērziņš Kalniņš Šiauliai Klaipėda Kaunas Žalgiris Grybauskaitė Nausėda \
        Landsbergis Pärnu Võru Põlva Jõgeva Järvi Kõrvemaa Tõnis Märt
        """
    static let celtic = """
        Seán Siobhán Sinéad Róisín Áine Pádraig Micheál Ó’Conaill Dáil Éireann Taoiseach Fáilte Gráinne Niamh Ciarán Oisín \
        Caoimhín Ynys Môn Llŷn Siôn Gwên Tŷ
        """
    static let african =
        "Olúwọlé Ọláoyè Adébáyọ̀ Ọ̀ṣun Ìbàdàn Yorùbá Ọyọ́ Òkúta Lomé Abomé Kpalimé Sékou Touré Thiès Siguirí"
    static let others = """
        Māoritanga Whangārei Tūranga Kākā Pāua Hawaiʻi Oʻahu Kauaʻi Lānaʻi Ḥamās Qurʾān Muḥammad Ṣalāḥ Ibrāhīm Ḫālid \
        Rāma Kṛṣṇa Śiva Viṣṇu Saṃsāra Nirvāṇa Pāṇini Mahābhārata Āśoka Dù’ān Lǎozǐ Kǒngzǐ Mèngzǐ Zhuāngzǐ Sūnzǐ Lǔ Xùn \
        Hànyǔ Pīnyīn Guāngmíng Jiěfàng Nǐhǎo Xièxie Cháoyáng Běidàihé Qīngdǎo Lùshān Wǔhàn Chángshā
        """

    static let all = [
        spanish, portuguese, french, german, icelandic, slavic, pinyin, highland, italian, hungarian, polish, czech,
        turkish, baltic, celtic, african, others,
    ]
    .flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
}
