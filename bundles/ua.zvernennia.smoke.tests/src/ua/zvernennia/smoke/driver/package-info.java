/**
 * Drives the real window from outside of its thread, in the words of SWTBot, which is not on Maven Central: to swap it in
 * is a change of imports and of {@code Swt} to {@code SWT}. Widgets are found by what people read on them; every search
 * waits until it succeeds or until {@link ua.zvernennia.smoke.driver.UiThread#PATIENCE} is over.
 */
package ua.zvernennia.smoke.driver;
