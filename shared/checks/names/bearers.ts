/**
 * First names with at least 200 bearers in Sweden that the other lists lack: Statistics Sweden, names in use
 * (tilltalsnamn) on 31 December 2022, open data under CC0. Read in November 2026 by way of a list that others had drawn
 * from it, so some that few bear may be among them. Brands and everyday words are left out. One line a letter.
 */
export const namesByBearers = `
Abdulkader Abubakar Adham Adin Agust Aili Aira Airi Ajdin Alen Allis Altin Alve Alwa Alwin Amadeus Amandus Amela Amila Amilia Amjad Anastasios Andréa Andréas Andrius Anel Anes Anett Anitha Annett Annicka Annmarie Anny Ante Anthon Antonios Aref Aria Arild Arron Arsema Arwa Aseel Ashkan Asif Aslan Assar Aston Athanasios Atle Aune Ava Avin Ayad Aydin Ayesha Aymen Azhar
Bahman Bajram Baraa Bartlomiej Bartosz Bea Beate Bekim Belal Benita Benyamin Beppe Berfin Berith Berth Besnik Bibbi Bibi Birk Blanka Blenda Bobo Britten Burim Buster
Caj Camilo Carsten Caspar Caspian Cathrin Chanelle Charbel Charlott Chatarina Chatrine Christos Clary Cornelis
Daga Dahlia Danial Danuta Darya Denniz Desiré Désirée Dewin Didrik Dimitra Dimitrios Ditte Doaa Donya Duc
Ebbot Ebrima Edda Edona Ejvor Ekaterina Eldana Eldar Eldin Elenor Eliaz Elicia Elie Elisia Elize Elke Ellenor Ellinore Elmira Elon Elsi Elvi Elvy Elwin Elzbieta Embla Emeli Emelia Emmeli Emmelie Emmi Emran Emy Engla Enid Erja Erkan Ermin Esbjörn Eskil Esraa Estrid Etta Evangelia
Fares Farhiya Farideh Fartun Fatema Fatime Felizia Feras Filiph Flora Fouad Freyja
Gabor Gerth Gholam Grim Gulli Gullvi Gunlög Gärd
Hanadi Hawo Hayder Haylie Hektor Hilmer Houda Humberto Hussam
Ia Ihsan Ikran Ilkka Ilma Ingmari Inna Ioanna Ioannis Ionut Iréne Isadora Ismo Isolde Issam Istvan Iva Izabell Izabelle
Jaana Jacek Jami Jannica Jannika Janos Jaqueline Jasminka Javid Jehad Jenni Jennica Jessika Jibril Jimi Jimmi Johny Jolin Jolina Jonne Jozsef Juli Junia Junie Juno Jürgen
Kamel Karsten Katalin Katerina Kathrin Katia Katinka Kawthar Kennert Kenth Kersti Kerttu Ketty Kewin Kjerstin Konstantinos
Lajla Lamis Larin Laszlo Latifa Leija Lenita León Léon Leszek Li Lilja Lilli Lilo Lolita Loui Louice Lovelia Lowa Lujain Lukasz
Madelen Madeléne Mahamed Mahmod Majlis Majvi Marah Margreth Mariette Mariia Mariola Maritha Maritta Mariya Marléne Marzieh Maths Matin Matts Matz Mauri Mazin Mehmed Meija Meja Melwin Mergim Merhawit Merita Merna Meron Mervi Meya Michail Mikolaj Milea Milia Miliam Milian Milou Mimi Mimmie Mimoza Mindaugas Minea Minelle Minnah Minoo Minou Miral Miroslaw Mitra Mohanad Mohannad Monia Mouna Mounir Mousa Murtaza Mustafe My Myra
Nadin Nahla Naod Naser Natali Nataliia Natalja Neah Nedzad Nelia Nelli Nemi Nemo Nichlas Nicki Nicolai Niki Nikolaos Nilas Nilla Nilo Ninna Ninnie Ninos Nisreen Nisse Nomi Nooa
Oliwer Ossian Othilia Othman Owe
Panagiotis Parviz Pasi Pauli Petar Petros Przemyslaw
Quang
Radoslaw Raed Rahman Raman Ramzi Randa Rauno Razia Reham Reidun Ridwan Rigmor Riham Robban Robbin Roberth Roni Ronya Rosmarie Roula Royne Runo
Sadik Safet Sakarias Sali Sameer Samra Samrawit Sandor Sanel Sargon Sasa Sawsan Seham Serkan Seyed Shahd Shahnaz Shaymaa Shilan Sia Silas Silja Sima Sinisa Siw Slawomir Smilla Soile Solweig Stanislaw Steffen Suha Sulaiman Sundus Svitlana Syeda Sylvi
Tadeusz Taher Tahereh Taim Tarik Terése Teresia Terje Tero Theodoros Theres Therése Thérese Thérése Theresia Thilda Thilde Thim Thindra Thobias Thommy Thord Thorsten Tia Tilia Tino Tintin Titti Toini Tomi Tommi Tonny Torben Totte Towa Towe Tua Tuwa Tyr
Ulrike Uwe
Valle Valon Vanda Vasileios Vasiliki Veijo Veine Vida Vilda Vilde Villemo Villiam Vira Viviann Vuokko
Wanja Wera Weronica Wictor Wictoria Wieslaw Wilgot Wilja Willem Wincent Wioletta
Yahye Yonatan Yousif Yousuf Yrsa
Zackarias Zaher Zandra Zanna Zarah Zbigniew Zebastian Zein Zeina Zeljko Zelma Zohreh Zorica Zsuzsanna
`;

/**
 * First names from the languages that many in Sweden speak at home (Sami, Finnish, Thai, Tigrinya, Ukrainian, Albanian,
 * Somali, Persian, Polish, Bosnian), compiled by hand by the authors. One line a letter.
 */
export const namesByLanguages = `
Abrhaley Abshiro Achara Adhanet Adnana Afshin Ahado Ahoora Áila Aile Ailo Áilu Ajša Akeza Alganesh Alpo Amirali Amleset Ándaras Ánde Andriy Ánná Ánne Anong Ánte Anzhela Apinya Arbnor Arbnora Ardit Areeya Arezoo Arlinda Armas Armita Arunee Asho Asmerom Asmira Azeb Azita
Behnaz Berhe Besarta Biera Bijan Biret Biret-Ánne Birit Bishaar Bishara Bisrat Bogumila Boguslaw Bogusława Boonmee Borislav Bożena Brhane Burbuqe Busaba
Caasha Cabdi Cabdulaahi Canab Chanida Chutima Czeslaw Czesław
Dahabo Daniat Dardan Daryoush Deqa Dhuuxo Donika Drilon Driton Duangjai Dženana Dževad
Egzona Einari Elaheh Ellá Elmedina Elsabet Esmaeil
Fahimeh Fahrudin Fardus Farhang Farrokh Fatane Fatbardha Fatlum Fikreta Firouz Fisnik Fithawi Fitore Fiyori Flamur Forough Fowsiya Fsehaye
Gárjjá Gazmend Genowefa Gezim Ghebre Ghidey Girmay Giti Granit Grażyna
Habibo Habibollah Habteab Hajrije Hajrudin Halgan Halwo Hamdija Hamideh Hasiba Heaika Hiyab Hooman Houman
Idiris Iga Ikraan Ilhaan Ingá Iraj Issát Ivanna Izet
Jagoda Jaleh Jalmari Jamac Jariya Jarkko Jarosław Jintana Jouna Jovnna Juhán Juhán-Ánte Juhana
Kaarlo Kahsay Kaisu Kaltuma Kanchana Kanokwan Keyvan Khosro Kianoush Kibreab Kirste Kittisak Kourosh Kushtrim Kyrylo
Labinot Láilá Laleh Lars-Ánte Lásse Lempi Lendita Lesia Lesya Letay Letebrhan Liubov Liudmyla Ljerka Luam Lucyna Luljeta Lulzim
Maano Mahin Mahmoudreza Mahshid Máhtte Máhtto Malai Mandana Manijeh Manop Mansoureh Máret Márjá Maxamed Maxamuud Meharit Meho Mehri Mehrnaz Mekonnen Mengsteab Mieczyslaw Mieczysław Mihkkal Mihkku Mirosława Momčilo Muharem Mulki Munevera Muxamed Mykyta Myroslava
Naree Narong Nastaran Nataliya Natsinet Nattaya Negash Negasi Nihada Niilas Niillas Nillá Niloufar Nittaya Niusha Nongnuch Noushin Nuurto
Oiva Oleksiy Orathai Orawan Orysia Osmo Ovlla
Parivash Pattama Pavlo Pegah Per-Ánte Petro Piera Pimchanok Piyaporn Pornthip Prapaporn Prasert Przemysław Puya
Qali Qendresa Qendrim
Radosław Raho Ramtin Ratchanee Ravdna Rávdná Rešad Reyhaneh Rigbe Rinor Risten Ristin Roksolana Roozbeh Roshanak Rostyslav Rungnapa Ruqiya Ruslana
Sabahudin Šaban Saengdao Safija Saghar Saimi Sakib Sámmol Samuiel Saowanee Sárá Sasithorn Saynab Sedigheh Šefik Semere Šemsa Senayt Sepideh Serhiy Shaghayegh Shahab Shkelqim Shohreh Shpend Simin Siraad Sirikit Sirilak Skender Sławomir Sofiia Solomiia Solyana Somboon Somjai Sompong Somsak Soroush Srđan Stanisława Sucaad Sukanya Suleeqa Sulo Sumalee Sunna Sunná Supatra Surachai Susánna
Tahmineh Taimi Taraneh Teklit Terhi Tetyana Teuta Thanaporn Thongchai Tsigereda Tymofiy Tyyne
Ubax Uvllá
Valdrin Valeriia Valmira Vasyl Vieno Vitalii Vitaliy Vjollca Vojislav Vsevolod Vyacheslav
Waraporn Weldu Wichai Wiesław Wiesława Wilai
Xaliimo Xamdi Xasan Xhevahire
Yalda Yana Yaroslava Yaryna Yasmiin Yeganeh Yergalem Yevheniia Yirgalem Ylli Yuliya Yurii Yurub
Zahro Zamira Zbyszek Zdzisław Zekarias Zenon Zewdi Zhaleh Ziba Zijad Živko Zoriana Zula Zumra
`;
