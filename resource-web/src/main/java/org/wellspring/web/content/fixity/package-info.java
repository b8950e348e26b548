/** Whether stored files are still what they were, for administrators. */
@NullMarked
package org.wellspring.web.content.fixity;

import org.jspecify.annotations.NullMarked;
