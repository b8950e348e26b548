/**
 * People and what they may do. An {@link org.wellspring.core.account.Account} begins with an invitation, or with the
 * set-up link of an empty installation; a session or a token stands for it afterwards, each found by the digest of its
 * secret. {@link org.wellspring.core.account.PolicyService} holds the table of who may do what. What concerns secrets
 * alone lies in {@link org.wellspring.core.account.credential}.
 */
@NullMarked
package org.wellspring.core.account;

import org.jspecify.annotations.NullMarked;
