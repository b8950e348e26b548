/** What is laid before the public, and what the public objects to, before anything is named. */
@NullMarked
package org.wellspring.core.programme.decision;

import org.jspecify.annotations.NullMarked;
