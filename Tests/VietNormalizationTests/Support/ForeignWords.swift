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

    static let all = [spanish, portuguese, french, german, icelandic, slavic, pinyin, highland]
        .flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
}
