/** Districts, streets and other places. */
package ua.zvernennia.city.places;
