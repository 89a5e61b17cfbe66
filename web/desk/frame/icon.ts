/** A pillow from above, for the tab. */
export const pillowIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M5 6q11 3 22 0 3 10 0 20-11-3-22 0-3-10 0-20' fill='%231d5c63'/%3E%3C/svg%3E";
