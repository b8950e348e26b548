/**
 * Passwords and other secrets: how they are made, judged, hashed and compared, and how guessing them is slowed down.
 * Knows nothing of people.
 */
@NullMarked
package org.wellspring.core.account.credential;

import org.jspecify.annotations.NullMarked;
