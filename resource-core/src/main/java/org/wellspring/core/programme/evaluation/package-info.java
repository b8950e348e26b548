/**
 * The arithmetic of an evaluation by several groups. Results are whole functions of the raw ballots: in whatever order they come,
 * the same ballots give the same number and the same digest.
 */
@NullMarked
package org.wellspring.core.programme.evaluation;

import org.jspecify.annotations.NullMarked;
