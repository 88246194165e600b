/** The orders bundle: what a hook loads where an output may speak to the model. */
export { endOfStatement } from "../policy/end_of_statement.ts";
export { ordersIn } from "../policy/injection_orders.ts";
export { isMention } from "../policy/mention.ts";
