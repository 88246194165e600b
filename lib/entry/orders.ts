/** The orders bundle: what a hook loads where an output may speak to the model. */
export { ordersIn } from "../policy/injection_orders.ts";
export { isMention } from "../policy/mention.ts";
