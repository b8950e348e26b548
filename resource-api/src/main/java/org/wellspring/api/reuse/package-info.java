/**
 * What readers do with resources: keep them in lists of their own, say how they went in class, and report what is wrong
 * with them.
 */
@NullMarked
package org.wellspring.api.reuse;

import org.jspecify.annotations.NullMarked;
