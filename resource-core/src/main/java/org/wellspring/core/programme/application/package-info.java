/** The life of an application: which command follows upon which state, and what stands in its way. */
@NullMarked
package org.wellspring.core.programme.application;

import org.jspecify.annotations.NullMarked;
