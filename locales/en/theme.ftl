# What `pentan theme` says.

theme-list = These files of the built-in theme can be copied into { $folder }. Type the first word of a line after “pentan theme eject”:
theme-unknown = The built-in theme has nothing that is called “{ $name }”. It has these:
theme-unknown-near = The built-in theme has nothing that is called “{ $name }”. Did you mean “{ $near }”? It has these:
theme-exists = { $path } is there already, and nothing was changed. To begin again from the built-in one, rename or delete yours first.
theme-ejected = Made { $path }, from the theme of pentan { $version }.
theme-next-tokens = Every line in it stands in a comment, so nothing looks different yet. Take one out of its comment, give it another value, and see: pentan serve
theme-next-file = From now on the hub uses this file, and not what later versions of pentan bring in its place. Change it, and see: pentan serve. Delete { $path } to have the built-in one back.
