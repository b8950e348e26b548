/**
 * People and what they may do. A person is invited, accepts with a password, signs in and receives a session; a program
 * signs in with a token. Both become a {@link org.wellspring.api.account.Caller}, and one
 * {@link org.wellspring.api.account.Policy} answers whether that caller may act.
 */
@NullMarked
package org.wellspring.api.account;

import org.jspecify.annotations.NullMarked;
