/** Fictitious people with Ukrainian names. */
package ua.zvernennia.city.people;
