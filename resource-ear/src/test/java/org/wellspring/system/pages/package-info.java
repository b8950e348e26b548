/** The forms from outside: what a browser without scripts sends, what it comes to, and what is refused. */
@NullMarked
package org.wellspring.system.pages;

import org.jspecify.annotations.NullMarked;
