/** The city's organisations, their positions and who holds them. */
package ua.zvernennia.city.administration;
