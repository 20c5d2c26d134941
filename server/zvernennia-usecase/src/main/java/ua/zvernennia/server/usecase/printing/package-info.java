/** Templates of the forms that cards are printed in. */
package ua.zvernennia.server.usecase.printing;
