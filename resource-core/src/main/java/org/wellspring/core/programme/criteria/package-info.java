/** Criteria as data: whether they are sound, and what a set of values scores by them, in exact decimal numbers. */
@NullMarked
package org.wellspring.core.programme.criteria;

import org.jspecify.annotations.NullMarked;
