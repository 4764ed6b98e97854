# Status: unreviewed
# Yr hyn y mae `pentan theme` yn ei ddweud.

theme-list = Gellir copïo’r ffeiliau hyn o’r thema gynwysedig i { $folder }. Teipiwch air cyntaf llinell ar ôl “pentan theme eject”:
theme-unknown = Nid oes dim o’r enw “{ $name }” yn y thema gynwysedig. Dyma’r hyn sydd ynddi:
theme-unknown-near = Nid oes dim o’r enw “{ $name }” yn y thema gynwysedig. Ai “{ $near }” oedd gennych mewn golwg? Dyma’r hyn sydd ynddi:
theme-exists = Mae { $path } yno eisoes, ac ni newidiwyd dim. I ddechrau eto o’r un gynwysedig, ailenwch neu dilëwch eich un chi yn gyntaf.
theme-ejected = Gwnaed { $path }, o thema pentan { $version }.
theme-next-tokens = Mae pob llinell ynddi mewn sylw, felly nid oes dim yn edrych yn wahanol eto. Tynnwch un o’i sylw, rhowch werth arall iddi, a gweld: pentan serve
theme-next-file = O hyn ymlaen mae’r hyb yn defnyddio’r ffeil hon, ac nid yr hyn a ddaw yn ei lle mewn fersiynau diweddarach o pentan. Newidiwch hi, a gweld: pentan serve. Dilëwch { $path } i gael yr un gynwysedig yn ôl.
