/** Registration cards in the order in which they were registered. */
package ua.zvernennia.city.documents;
