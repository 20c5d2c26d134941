package ua.zvernennia.model.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.registration.PersonName;

class DeclinedNameTest {

    @ParameterizedTest
    @CsvSource({
        "Ткаченко|Іван|Петрович, Ткаченка Івана Петровича, Ткаченку Івану Петровичу, Іване Петровичу",
        "Ткаченко|Ірина|Петрівна, Ткаченко Ірини Петрівни, Ткаченко Ірині Петрівні, Ірино Петрівно",
        "Ковальський|Андрій|Ілліч, Ковальського Андрія Ілліча, Ковальському Андрію Іллічу, Андрію Іллічу",
        "Ковальська|Марія|Андріївна, Ковальської Марії Андріївни, Ковальській Марії Андріївні, Маріє Андріївно",
        "Скрипка|Олег|Юрійович, Скрипки Олега Юрійовича, Скрипці Олегу Юрійовичу, Олеже Юрійовичу",
        "Скрипка|Ольга|Олегівна, Скрипки Ольги Олегівни, Скрипці Ользі Олегівні, Ольго Олегівно",
        "Лобода|Микола|Миколайович, Лободи Миколи Миколайовича, Лободі Миколі Миколайовичу, Миколо Миколайовичу",
        "Мельник|Петро|Васильович, Мельника Петра Васильовича, Мельнику Петру Васильовичу, Петре Васильовичу",
        "Мельник|Наталія|Іванівна, Мельник Наталії Іванівни, Мельник Наталії Іванівні, Наталіє Іванівно",
        "Коваль|Василь|Степанович, Коваля Василя Степановича, Ковалю Василю Степановичу, Василю Степановичу",
        "Кравець|Ігор|Павлович, Кравця Ігоря Павловича, Кравцю Ігорю Павловичу, Ігорю Павловичу",
        "Швець|Павло|Антонович, Шевця Павла Антоновича, Шевцю Павлу Антоновичу, Павле Антоновичу",
        "Заєць|Марк|Якович, Зайця Марка Яковича, Зайцю Марку Яковичу, Марку Яковичу",
        "Іванов|Дмитро|Сергійович, Іванова Дмитра Сергійовича, Іванову Дмитру Сергійовичу, Дмитре Сергійовичу",
        "Іванова|Любов|Яківна, Іванової Любові Яківни, Івановій Любові Яківні, Любове Яківно",
        "Черних|Ілля|Федорович, Черних Іллі Федоровича, Черних Іллі Федоровичу, Ілле Федоровичу",
        "Кисіль|Федір|Савич, Киселя Федора Савича, Киселю Федору Савичу, Федоре Савичу",
        "Чорновіл|Яків|Лукич, Чорновола Якова Лукича, Чорноволу Якову Лукичу, Якове Лукичу",
        "Бугай|Сергій|Олексійович, Бугая Сергія Олексійовича, Бугаю Сергію Олексійовичу, Сергію Олексійовичу",
        "Груша|Зоя|Григорівна, Груші Зої Григорівни, Груші Зої Григорівні, Зоє Григорівно",
        "Зоря|Наталя|Богданівна, Зорі Наталі Богданівни, Зорі Наталі Богданівні, Наталю Богданівно",
        "Кучма|Лука|Хомич, Кучми Луки Хомича, Кучмі Луці Хомичу, Луко Хомичу",
        "Біла|Оксана|Ігорівна, Білої Оксани Ігорівни, Білій Оксані Ігорівні, Оксано Ігорівно",
        "Білий|Лев|Ігорович, Білого Лева Ігоровича, Білому Леву Ігоровичу, Леве Ігоровичу",
        "Шевченко|Тарас|Григорович, Шевченка Тараса Григоровича, Шевченку Тарасу Григоровичу, Тарасе Григоровичу",
        "Українка|Леся|Петрівна, Українки Лесі Петрівни, Українці Лесі Петрівні, Лесю Петрівно",
        "Гурамішвілі|Давид|Георгійович, Гурамішвілі Давида Георгійовича, Гурамішвілі Давиду Георгійовичу,"
                + " Давиде Георгійовичу",
        "Довженко|Олександр|, Довженка Олександра, Довженку Олександру, Олександре",
        "СОЛОВЕЙ|ЮРІЙ|ПЕТРОВИЧ, СОЛОВЕЯ ЮРІЯ ПЕТРОВИЧА, СОЛОВЕЮ ЮРІЮ ПЕТРОВИЧУ, ЮРІЮ ПЕТРОВИЧУ",
        "ДУДКА|ГАННА|ІВАНІВНА, ДУДКИ ГАННИ ІВАНІВНИ, ДУДЦІ ГАННІ ІВАНІВНІ, ГАННО ІВАНІВНО",
    })
    void names_stand_in_their_cases(String name, String genitive, String dative, String vocative) {
        assertThat(DeclinedName.of(person(name), NameCase.GENITIVE)).isEqualTo(new DeclinedName(genitive, true));
        assertThat(DeclinedName.of(person(name), NameCase.DATIVE)).isEqualTo(new DeclinedName(dative, true));
        assertThat(DeclinedName.of(person(name), NameCase.VOCATIVE)).isEqualTo(new DeclinedName(vocative, true));
    }

    @ParameterizedTest
    @CsvSource({
        "Гончар|Олесь|Терентійович, Гончарю Олесю Терентійовичу",
        "Ковалів|Роман|Іванович, Коваліву Роману Івановичу",
        "Дубок|Юхим|Юхимович, Дубку Юхиму Юхимовичу",
        "Сова|Ганна|Іванівна, Сові Ганні Іванівні",
        "Нечуй-Левицький|Іван|Семенович, Нечую-Левицькому Івану Семеновичу",
        "Крайній|Петро|Петрович, Крайньому Петру Петровичу",
        "Іваненко|І.|П., Іваненко І. П.",
        "Кім|Лі|, Кім Лі",
        "Марченко|Марго|Іванівна, Марченко Марго Іванівні",
    })
    void where_a_person_has_to_look_it_says_so(String name, String dative) {
        assertThat(DeclinedName.of(person(name), NameCase.DATIVE)).isEqualTo(new DeclinedName(dative, false));
    }

    @Test
    void the_salutation_agrees_with_the_sex() {
        assertThat(DeclinedName.dear(person("Ткаченко|Іван|Петрович"))).contains("Шановний");
        assertThat(DeclinedName.dear(person("Ткаченко|Ірина|Петрівна"))).contains("Шановна");
        assertThat(DeclinedName.dear(person("Ткаченко|І.|П."))).isEmpty();
        assertThat(DeclinedName.dear(person("Алієв|Вагіф|Гусейн огли"))).contains("Шановний");
    }

    @Property
    void no_name_makes_it_fail(
            @ForAll @StringLength(max = 12) @CharRange(from = 'А', to = 'ї') String surname,
            @ForAll @StringLength(max = 12) @CharRange(from = 'А', to = 'ї') String given,
            @ForAll @StringLength(max = 12) @CharRange(from = 'А', to = 'ї') String patronymic) {
        for (var to : NameCase.values()) {
            assertThat(DeclinedName.of(new PersonName(surname, given, patronymic), to)
                            .text())
                    .isNotNull();
        }
    }

    private static PersonName person(String text) {
        var parts = text.split("\\|", -1);
        return new PersonName(parts[0], parts[1], parts[2]);
    }
}
