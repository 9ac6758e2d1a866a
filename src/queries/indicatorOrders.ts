/** Apart from the query and its SQL: the endpoint reads it too (see documentOrders.ts). */
export const INDICATOR_ORDERS = ['form_score'] as const;
