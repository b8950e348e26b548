/** What waits for somebody in the programmes, on one page: what a school writes, an officer decides, an evaluator votes on. */
@NullMarked
package org.wellspring.web.programme.waiting;

import org.jspecify.annotations.NullMarked;
