/**
 * The way in and out for many records at once. An import is looked at before it happens, happens in one job, and can be
 * taken back.
 */
@NullMarked
package org.wellspring.api.interop;

import org.jspecify.annotations.NullMarked;
