package ua.zvernennia.city.people;

/** Decides the form of a surname and a patronymic. */
public enum Sex {
    MALE,
    FEMALE
}
