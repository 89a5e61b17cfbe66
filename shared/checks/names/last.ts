/**
 * Common surnames in Sweden, compiled by hand by the authors in November 2026, from what they know and not from a register.
 * Most Swedish ones are also caught by their endings (name-lists.ts); here are short ones and those from other countries.
 */
export const lastNames = `
Abdi Abdullahi Adolfsson Ahlberg Ahlgren Ahlin Ahlqvist Ahlström Ahmed Albertsson Alexandersson Alfredsson Ali Alm Almgren Almqvist Alvarsson Anderberg Andersen Andersson Andreasson Appelgren Appelqvist Arnesson Aronsson Arvidsson Asp Asplund Augustsson Axelsson
Backlund Backman Beck Bengtsson Berg Berge Berger Berggren Bergkvist Berglind Berglund Bergman Bergqvist Bergsten Bergstrand Bergström Bergvall Bernhardsson Bertilsson Bjurström Björk Björklund Björkman Björkqvist Björn Blad Blixt Blom Blomberg Blomgren Blomkvist Blomqvist Blomster Boberg Bohlin Bohman Boman Borg Borgström Boström Brandt Broberg Brodin Brolin Broman Brorsson Brännström Burman Byström Bäck Bäckman Bäckström Börjesson
Carlberg Carlsson Carlström Cederberg Cederholm Celik Christensen Claesson Clausen
Dahl Dahlberg Dahlgren Dahlin Dahlqvist Dahlström Dalberg Danielsson Davidsson Demir Diaz Dogan
Ebbesson Edberg Edlund Edman Edström Edvardsson Ehn Ek Ekberg Ekblad Ekdahl Ekholm Eklund Eklöf Ekman Ekstrand Ekström Ekvall Elfström Eliasson Elofsson Emanuelsson Emilsson Engberg Engdahl Englund Engman Engqvist Engström Ericsson Eriksson Erlandsson Evertsson
Fagerström Fahlgren Falk Feldt Fernandez Fors Forsberg Forsell Forsgren Forslund Forsman Frank Fransson Franzén Fredriksson Friberg Frid Frisk Fritz Frost Fält
Garcia Gerdin Gottfridsson Grahn Granath Granberg Granlund Granqvist Granström Gren Grip Grönberg Grönlund Grönqvist Gunnarsson Gustafson Gustafsson Gustavsson Göransson
Haddad Hagberg Haglund Hagman Hagström Hall Hallberg Hallén Hallgren Hallin Hamberg Hansen Hansson Haraldsson Hassan Hedberg Hedin Hedlund Hedman Hedström Heikkinen Helgesson Hellberg Hellgren Hellman Hellström Henningsson Henriksson Hermansson Hjalmarsson Hjelm Hjort Hoang Hoffman Holgersson Holm Holmberg Holmgren Holmlund Holmqvist Holmström Holst Hultgren Hultin Hultman Hussein Huynh Håkansson Hägg Hägglund Häggström Höglund Höög
Ibrahim Ingemarsson Ingvarsson Isaksson Ismail Israelsson Ivarsson
Jacobsson Jakobsson Jansson Jarl Jensen Jeppsson Johannesson Johansson Johnsson Jonasson Jonsson Josefsson Juhlin Järvinen Jönsson Jörgensen
Kallin Karlberg Karlsson Karlström Kaya Khalil Khan Kihlberg Kjellberg Kjellgren Klang Klasson Kling Knutsson Koivisto Korhonen Kovacevic Kowalska Kowalski Krantz Kristensson Kristiansson Kristoffersson Kumar Kvist Källström
Lagerqvist Landin Lantz Larsen Larsson Laurell Lehtonen Leijon Lennartsson Levin Lidberg Lilja Liljegren Lind Lindahl Lindberg Lindblad Lindblom Linde Lindeborg Lindell Lindén Linder Lindfors Lindgren Lindh Lindholm Lindkvist Lindmark Lindqvist Lindskog Lindström Lindvall Ljung Ljungberg Ljungdahl Ljunggren Ljungkvist Ljungqvist Lopez Lorentzon Ludvigsson Lund Lundahl Lundberg Lundblad Lundell Lundgren Lundh Lundholm Lundin Lundkvist Lundmark Lundqvist Lundstedt Lundström Lundvall Löf Löfberg Löfgren Löfqvist Löfström Löwenstein Lööf
Magnusson Mahmoud Malm Malmberg Malmgren Malmqvist Malmström Mann Marklund Markström Martinez Martinsson Mattson Mattsson Melander Melin Mellberg Moberg Modig Mohamed Mohammadi Mohammed Molin Månsson Mårtensson Mäkinen Möller
Naess Neuman Nguyen Nielsen Nieminen Nilson Nilsson Norberg Nord Nordahl Nordberg Nordgren Nordin Nordlund Nordqvist Nordstrand Nordström Norell Norén Norgren Norlander Norling Norman Norrman Norström Nyberg Nydahl Nygren Nylander Nylund Nyman Nyqvist Nyström Näslund
Odell Ohlin Ohlson Ohlsson Olausson Oliveira Olofsson Olsen Olsson Omar Oscarsson Oskarsson Osman Ottosson
Palm Palmgren Palmqvist Park Pedersen Pehrsson Perez Persson Petersen Petersson Petrovic Pettersson Pham Popovic Pålsson
Rahimi Ramberg Rask Rasmussen Rehn Renberg Ring Robertsson Rodriguez Roos Rosander Rosén Rosenberg Rosendahl Rosengren Rosenqvist Rundgren Rundqvist Rydberg Rydén Rådberg Rönn Rönnberg Rönnqvist
Sahlin Said Salomonsson Samuelsson Sanchez Sandahl Sandberg Sandelin Sandell Sanders Sandgren Sandin Sandquist Sandqvist Sandström Sederholm Segerström Selander Selin Setterberg Simonsson Singh Sjö Sjöberg Sjöblom Sjödin Sjögren Sjölander Sjölin Sjölund Sjöstedt Sjöstrand Sjöström Skog Skoglund Skoog Smedberg Smith Sohlberg Stark Steen Stefansson Stenberg Stenlund Stenman Stenmark Stenström Strand Strandberg Strid Ström Strömberg Strömbäck Strömgren Strömqvist Ståhl Stålberg Sundberg Sundell Sundén Sundgren Sundin Sundkvist Sundqvist Sundström Sundvall Svahn Svanberg Svanström Svantesson Svedberg Svedin Svensson Svärd Sällström Söder Söderberg Söderholm Söderlund Söderqvist Söderström Sörensen
Tapper Tell Thelin Thorell Thorén Thorsell Thorsson Thulin Thunberg Torstensson Tran Turesson Tuvesson Törnblom Törnqvist
Uddin Ulfsson Ullberg
Vallgren Vestberg Viberg Viklund Vikman Vikström Virtanen
Wahlberg Wahlgren Wahlqvist Wahlström Wallberg Wallén Wallenberg Wallgren Wallin Walter Weber Wedin Welander Wennberg Wennerström Wennström Werner Westberg Westerberg Westerlund Westin Westling Westlund Westman Wiberg Wickman Widell Widén Wigren Wik Wiklund Wikman Wikström Wiman Winberg Winqvist Winther Wong Wretman
Yildiz Yilmaz
Zetterberg Zetterlund Zetterström Zhang
Åberg Ågren Åhlén Åhman Åkerberg Åkerlund Åkerman Åkerström Åkesson Åslund Åström
Äng
Öberg Ödman Öhlund Öhman Öhrn Öman Örn Öst Östberg Österberg Österlund Östling Östlund Östman
`;
