package ua.zvernennia.model.security;

/** How far a right goes, from the position it is held in. Names are stored: add, never rename. */
public enum Reach {
    /** Only where the position itself takes part, or its unit as a whole does otherwise than by registering. */
    PERSON,
    /** Where somebody of the position's unit takes part. */
    UNIT,
    /** Where somebody of the unit or of a unit below it takes part. */
    UNIT_AND_BELOW,
    /** Where somebody of the organisation that the unit is a part of takes part, units below included. */
    ORGANISATION,
    /** Everywhere. */
    CITY
}
