/**
 * Certificates of designations: {@link org.wellspring.core.programme.certificate.KeyRing} keeps the keys that sign, {@link
 * org.wellspring.core.programme.certificate.Jws} is the form, and {@link
 * org.wellspring.core.programme.certificate.Verification} says of any text whether it is one; the same for the page, the API and
 * {@code bin/admin certificate verify}.
 */
@NullMarked
package org.wellspring.core.programme.certificate;

import org.jspecify.annotations.NullMarked;
