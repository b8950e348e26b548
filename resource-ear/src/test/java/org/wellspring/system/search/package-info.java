/** Search from outside: who may not find what, what it makes of hostile questions, and how it outlives a broken index. */
@NullMarked
package org.wellspring.system.search;

import org.jspecify.annotations.NullMarked;
