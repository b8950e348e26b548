/** The API from outside: what a program with nothing but HTTP can do, and what nobody can do to it. */
@NullMarked
package org.wellspring.system.api;

import org.jspecify.annotations.NullMarked;
