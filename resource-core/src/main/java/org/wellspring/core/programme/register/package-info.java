/**
 * The register of designations. Events are the truth; the spans beside them are worked out by {@link
 * org.wellspring.core.programme.register.Course} and only make a question about any day quick.
 */
@NullMarked
package org.wellspring.core.programme.register;

import org.jspecify.annotations.NullMarked;
