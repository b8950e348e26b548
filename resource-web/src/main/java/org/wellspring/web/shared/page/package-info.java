/**
 * What every page is made of. A door returns a {@link org.wellspring.web.shared.page.Page}: the template's path and its
 * parameters. {@link org.wellspring.web.shared.page.PageRendering} renders it with a {@link org.wellspring.web.shared.page.View},
 * which each template takes as its parameter {@code view}: texts, dates, labels, addresses of assets and who reads.
 *
 * <p>To add a page: a template under {@code jte/<feature>/} that calls {@code @template.shared.layout(…)}; its words in
 * {@code org/wellspring/web/<feature>/messages_{zh,en,ru}.properties} (UTF-8, keys {@code <feature>.<what>}, plurals as in
 * {@link org.wellspring.web.shared.page.Phrase}); and a door:
 *
 * <pre>{@code
 * @Path("deposit") @RequestScoped @Produces(MediaType.TEXT_HTML)
 * public class DepositPages {
 *     @GET
 *     public Page form() {
 *         return Page.of("catalogue/deposit.jte").with("form", Form.EMPTY);
 *     }
 * }
 * }</pre>
 *
 * <p>A form that a rule refuses is shown again with what was typed: catch the {@code ProblemException}, return {@link
 * org.wellspring.web.shared.page.Form#refused} with its status. After a successful POST answer {@code 303}, with {@link
 * org.wellspring.web.shared.page.Redirects}. Ready-made parts lie in {@code jte/shared}: {@code icon}, {@code status},
 * {@code note}, {@code field}, {@code area}, {@code select}, {@code token} (needed in every form that posts),
 * {@code pager}, {@code empty}; in {@code jte/discovery}: {@code row}, {@code card}, {@code cover}.
 */
@NullMarked
package org.wellspring.web.shared.page;

import org.jspecify.annotations.NullMarked;
