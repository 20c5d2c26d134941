/** Personal data after their keeping time: how long a card is kept whole, and what is left of it afterwards. */
package ua.zvernennia.model.privacy;
