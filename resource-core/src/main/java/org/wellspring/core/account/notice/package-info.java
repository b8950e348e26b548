/** What people are told inside the application, each thing once. */
@NullMarked
package org.wellspring.core.account.notice;

import org.jspecify.annotations.NullMarked;
