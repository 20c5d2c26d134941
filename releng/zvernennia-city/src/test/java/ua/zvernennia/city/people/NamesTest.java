package ua.zvernennia.city.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.city.Dice;

class NamesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Лук'яненко, Лук'яненко",
        "Поліщук, Поліщук",
        "Коваль, Коваль",
        "Сорока, Сорока",
        "Бойко, Бойко",
        "Ковалів, Ковалів",
        "Петришин, Петришин",
        "Волошин, Волошин",
        "Русин, Русин",
        "Хмельницький, Хмельницька",
        "Левицький, Левицька",
        "Яворський, Яворська",
        "Чорний, Чорна",
        "Підгірний, Підгірна",
        "Завгородній, Завгородня",
        "Соловйов, Соловйова",
        "Попов, Попова",
        "Афанасьєв, Афанасьєва",
        "Воронін, Вороніна",
        "Нечуй-Левицький, Нечуй-Левицька",
        "Коваль-Чорний, Коваль-Чорна",
        "Ґалаґан, Ґалаґан",
        "Їжакевич, Їжакевич",
        "Бабій, Бабій",
        "Суховій, Суховій",
        "Гузій, Гузій",
        "Худолій, Худолій",
    })
    void a_woman_bears_her_form_of_a_surname(String man, String woman) {
        assertThat(Surnames.form(man, Sex.FEMALE)).isEqualTo(woman);
        assertThat(Surnames.form(man, Sex.MALE)).isEqualTo(man);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "Іван, Іванович, Іванівна",
        "Сергій, Сергійович, Сергіївна",
        "Юрій, Юрійович, Юріївна",
        "Андрій, Андрійович, Андріївна",
        "Олексій, Олексійович, Олексіївна",
        "Василь, Васильович, Василівна",
        "Петро, Петрович, Петрівна",
        "Дмитро, Дмитрович, Дмитрівна",
        "Михайло, Михайлович, Михайлівна",
        "Марко, Маркович, Марківна",
        "Ігор, Ігорович, Ігорівна",
        "Олег, Олегович, Олегівна",
        "Лазар, Лазарович, Лазарівна",
        "Дем'ян, Дем'янович, Дем'янівна",
        "Лук'ян, Лук'янович, Лук'янівна",
        "Микола, Миколайович, Миколаївна",
        "Лука, Лукич, Луківна",
        "Ілля, Ілліч, Іллівна",
        "Кузьма, Кузьмич, Кузьмівна",
        "Хома, Хомич, Хомівна",
        "Сава, Савич, Савівна",
        "Яків, Якович, Яківна",
        "Григорій, Григорович, Григорівна",
        "Лев, Львович, Львівна",
        "Федір, Федорович, Федорівна",
        "Сидір, Сидорович, Сидорівна",
        "Прокіп, Прокопович, Прокопівна",
        "Микита, Микитович, Микитівна",
        "Ярема, Яремович, Яремівна",
        "Зиновій, Зиновійович, Зиновіївна",
    })
    void a_patronymic_follows_the_fathers_name(String father, String son, String daughter) {
        assertThat(Patronymics.of(father, Sex.MALE)).isEqualTo(son);
        assertThat(Patronymics.of(father, Sex.FEMALE)).isEqualTo(daughter);
    }

    @Test
    void everybody_has_three_ukrainian_names_of_one_sex() {
        var names = new NameBook();
        var dice = new Dice(1);
        for (int i = 0; i < 20_000; i++) {
            var name = names.anyone(dice);
            assertThat(name.surname()).matches("[А-ЩЮЯҐЄІЇ][а-щьюяґєії']+(-[А-ЩЮЯҐЄІЇ][а-щьюяґєії']+)?");
            assertThat(name.givenName()).matches("[А-ЩЮЯҐЄІЇ][а-щьюяґєії']+");
            assertThat(name.patronymic()).matches("[А-ЩЮЯҐЄІЇ][а-щьюяґєії']+(ич|іч|івна|ївна)");
            if (name.patronymic().endsWith("вна")) {
                assertThat(name.surname()).doesNotMatch(".*(ий|ов|єв)");
            } else {
                assertThat(name.surname()).doesNotMatch(".*(ська|цька|зька|ова|єва)");
            }
        }
    }

    @Test
    void there_are_enough_surnames_and_no_letter_rules() {
        var names = new NameBook();

        assertThat(names.surnames()).doesNotHaveDuplicates().hasSizeGreaterThan(700);
        assertThat(names.surnames()).contains("Лук'яненко", "Дем'янчук", "Ґонта", "Їжакевич", "Єременко");
    }
}
