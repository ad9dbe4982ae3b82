/** Turkish words that say how a sentence is built and not what it is about. */
export const turkish = `
acaba ama ancak aslında artık ayrıca az bana bazen bazı belki ben benden beni benim beri bile bir biraz birçok biri
birisi birkaç birlikte birşey biṙ biz bize bizden bizi bizim böyle böylece bu buna bunda bundan bunlar bunları
bunların bunu bunun burada bütün çok çoğu çünkü da daha dahi de değil değildi dedi defa demek diğer diye dolayı en eğer elbette
etmek etti ettim fakat falan filan gene gibi göre hala hâlâ hangi hani hatta hem henüz hep hepsi her herhangi herkes
herkesin hiç hiçbir için içinde iki ile ilgili ise işte itibaren kadar karşı karşın kendi kendine kendini kendim kez ki
kim kime kimi kimin kimse mı mi mu mü nasıl ne neden nedenle nerede nereye niçin niye o olan olarak oldu olduğu
olduğunu oldum olduk olmak olmayan olması olsa olsun olup olur oluyor on ona ondan onlar onlardan onları onların onu onun orada oysa
oysaki önce öyle pek rağmen sadece sanki sen senden seni senin siz size sizden sizi sizin sonra sonunda sürekli şey şeyi
şeyler şimdi şöyle şu şuna şunda şundan şunlar şunu tabii tam tarafından tek tüm üzere üzerinde var vardı ve veya ya
yani yapılan yapmak yaptı yerine yine yok yoksa zaten zaman gün yıl sonraki önceki idi
`;
