package org.wellspring.api.account;

import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/**
 * A role held.
 *
 * @param organisation where it holds; null is the whole city
 */
public record Grant(Role role, @Nullable Id organisation) {}
