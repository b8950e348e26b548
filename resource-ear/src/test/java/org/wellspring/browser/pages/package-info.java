/**
 * Every page, looked at: in three languages, light and dark, on a phone and on a desk. A new page gets one line in
 * {@link org.wellspring.browser.pages.EveryPage}; what it needs to have something to show, {@link
 * org.wellspring.browser.pages.Scene} makes.
 */
@org.jspecify.annotations.NullMarked
package org.wellspring.browser.pages;
