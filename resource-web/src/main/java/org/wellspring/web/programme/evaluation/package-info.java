/** Doors to evaluation: who is asked, ballots by account and by link, and what they say. */
@NullMarked
package org.wellspring.web.programme.evaluation;

import org.jspecify.annotations.NullMarked;
