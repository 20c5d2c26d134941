/** The demo city: a fictitious administration, people and appeals. */
package ua.zvernennia.city;
